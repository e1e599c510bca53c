package jumelage.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Two schools read what has changed, passage by passage, and say something to single ones.
@IntegrationTest
class PassagesTest {
    private static final Pattern PASSAGE =
            Pattern.compile("<p class=\"approval-by\" id=\"([^\"]+)\".*?</p>", Pattern.DOTALL);
    private static final Pattern TOWN = Pattern.compile("<bdi>([^<]+)</bdi>");

    @Autowired
    Twinning twinning;

    @Autowired
    Items items;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    Twinning.Twin twin;
    String page;
    Somebody claire;
    Somebody eleni;
    Somebody lina;
    Somebody nikos;
    int version = -1;

    @BeforeEach
    void twoSchoolsAndAPageThatIsOut() {
        twin = twinning.room();
        var marais = twin.school("Collège des Marais");
        var gymnasio = twin.school("Gymnasio 3", "GR");
        claire = twin.browser(twin.founder("Claire", marais));
        eleni = twin.browser(twin.founder("Eleni", gymnasio));
        lina = twin.browser(twin.pupil("Lina", marais));
        nikos = twin.browser(twin.pupil("Nikos", gymnasio));
        db.sql("update school.school set town = 'Volos' where id = ?")
                .param(gymnasio)
                .update();
        assertThat(lina.post(
                        twin.room().path() + "/pages",
                        "title",
                        "Nos ponts",
                        "language",
                        "fr",
                        "body",
                        body("a", "Un pont de bois.", "b", "Deux rives.", "c", "Une phrase de Lina.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        page = twin.room().path() + "/pages/1";
        version = 0;
    }

    @Test
    void ofWhatWasNeverOutEachBlockNamesItsSchool() throws Exception {
        save(nikos, "a", "Un pont de bois.", "b", "Deux rives.", "c", "Une phrase de Lina.", "d", "Η γέφυρα.");
        propose(2);

        assertThat(towns(claire)).containsExactly("Guérande", "Guérande", "Guérande", "Volos");
        assertThat(claire.get(page + "/approval"))
                .bodyText()
                .contains("3 passages of your pupils", "id=\"yours\"", "href=\"#passage-3\"", "Une phrase de Lina.");
        assertThat(eleni.get(page + "/approval")).bodyText().contains("1 passage of your pupils");
        assertThat(claire.get(page + "-nos-ponts"))
                .bodyText()
                .contains("Read 3 passages", "/pages/1/approval#yours", "Gymnasio 3: a teacher reads 1 passage");
    }

    @Test
    void sinceWhatIsOutOnlyWhatHasChangedDoes() throws Exception {
        publish();
        save(nikos, "a", "Un vieux pont de bois.", "b", "Deux rives.", "c", "Une phrase de Lina.");
        save(lina, "a", "Un vieux pont de bois.", "b", "Deux rives.", "c", "Une phrase de Lina et Yanis.");
        propose(3);

        assertThat(towns(claire)).containsExactly("Volos", "Guérande");
        assertThat(claire.get(page + "/approval"))
                .bodyText()
                .contains("1 passage of your pupils", "<ins>vieux </ins>", "href=\"#yours\"")
                .doesNotContain("passage-2", "passage-3");
    }

    @Test
    void whatAMachineHasDraftedAndNobodyCheckedIsMarkedAsLongAsItStands() throws Exception {
        publish();
        save(lina, "a", "Un puente de madera.", "b", "Dos orillas.", "c", "Une phrase de Lina.");
        drafted("a", "Un puente de madera.");
        drafted("b", "Dos riberas.");
        drafted("c", "Une phrase de Lina.");
        propose(2);

        assertThat(claire.get(page + "/approval"))
                .bodyText()
                .contains("A machine has drafted one of these passages")
                .containsOnlyOnce("Drafted by a machine, not checked")
                .doesNotContain(page + "/translate\"");
        assertThat(marked(claire)).containsExactly(true, false);
    }

    @Test
    void itIsCheckedBesideItsOriginalByWhoeverMayReadThat() {
        original("TEACHERS");
        drafted("b", "Deux rives.");
        propose(1);

        assertThat(claire.get(page + "/approval")).bodyText().contains(page + "/translate\"");
        assertThat(lina.get(page + "/approval"))
                .bodyText()
                .contains("Drafted by a machine, not checked")
                .doesNotContain(page + "/translate\"");
        assertThat(claire.get(page + "/translate")).hasStatusOk();
    }

    private void original(String audience) {
        claire.post(
                twin.room().path() + "/pages",
                "title",
                "Nuestros puentes",
                "language",
                "es",
                "audience",
                audience,
                "body",
                body("b", "Dos orillas."));
        db.sql("""
                update wiki.page p set original = (
                    select id from publication.item where room_id = :room and kind = 'page' and number = 2)
                  from publication.item i
                 where i.room_id = p.room_id and i.id = p.id and i.room_id = :room and i.kind = 'page' and i.number = 1
                """).param("room", twin.room().id()).update();
    }

    @Test
    void ofWhatWasNeverOutTheTitleIsMarkedToo() throws Exception {
        drafted("~title", "Nos ponts");
        drafted("b", "Deux rives.");
        propose(1);

        assertThat(claire.get(page + "/approval")).bodyText().contains("A machine has drafted 2 of these passages");
        assertThat(marked(claire)).containsExactly(false, true, false);
    }

    @Test
    void whereNoMachineWroteNothingIsSaidOfOne() {
        propose(1);

        assertThat(claire.get(page + "/approval")).bodyText().doesNotContain("machine");
    }

    private void drafted(String block, String words) {
        db.sql("""
                insert into translation.block (room_id, version, block, source, source_block, source_text, teachers, text,
                                               state, unchecked, at)
                select i.room_id, i.id, :block, i.id, :block, '', false, p.print, 'MACHINE', array[p.print], :now
                  from publication.item i, encode(sha256(convert_to(:words, 'UTF8')), 'hex') as p(print)
                 where room_id = :room and kind = 'page' and number = 1
                """)
                .param("block", block)
                .param("words", words)
                .param("now", clock.instant())
                .param("room", twin.room().id())
                .update();
    }

    /// Of each passage.
    private List<Boolean> marked(Somebody who) throws UnsupportedEncodingException {
        return PASSAGE.matcher(who.get(page + "/approval").getResponse().getContentAsString())
                .results()
                .map(passage -> passage.group().contains("Drafted by a machine"))
                .toList();
    }

    /// Each school answers for what its pupils did; what was done to their words is shown, by whom it was.
    @Test
    void aSentenceThatAnotherSchoolsTeacherDeletedIsHers() throws Exception {
        publish();
        save(eleni, "a", "Un pont de bois.", "b", "Deux rives.");
        propose(2);

        assertThat(towns(claire)).containsExactly("Volos");
        assertThat(claire.get(page + "/approval"))
                .bodyText()
                .contains("<del>Une phrase de Lina.</del>")
                .doesNotContain("of your pupils", "Approve for my school");
        assertThat(proposals.open(key()).orElseThrow().approvals()).isEmpty();
    }

    @Test
    void aBlockOfTwoSchoolsNamesBothAndSaysWhichWordsAreWhose() throws Exception {
        publish();
        save(lina, "a", "Un vieux pont de bois.", "b", "Deux rives.", "c", "Une phrase de Lina.");
        save(nikos, "a", "Un vieux pont de bois et de fer.", "b", "Deux rives.", "c", "Une phrase de Lina.");
        propose(3);

        assertThat(towns(claire)).containsExactly("GuérandeVolos");
        assertThat(claire.get(page + "/approval"))
                .bodyText()
                .contains(
                        "<span class=\"unseen\">Guérande: </span><ins>vieux </ins>",
                        "<span class=\"unseen\">Volos: </span><ins> et de fer</ins>");
    }

    @Test
    void whatComesBackIsTheirsWhoWroteIt() throws Exception {
        publish();
        save(nikos, "a", "Tout autre chose.");
        assertThat(eleni.post(page + "/restoration", "revision", "1", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        save(eleni, 2, "a", "Un pont de bois, hier.", "b", "Deux rives.", "c", "Une phrase de Lina.");
        propose(4);

        assertThat(towns(claire)).containsExactly("Volos");
    }

    @Test
    void somethingIsSaidToSinglePassages() {
        propose(1);
        var proposal = proposal();
        assertThat(claire.get(page + "/approval"))
                .bodyText()
                .contains("name=\"remark-a\"", "name=\"remark-c\"", "form=\"sending-back\"");
        assertThat(lina.get(page + "/approval")).bodyText().doesNotContain("name=\"remark-a\"");

        var again = claire.post(
                page + "/sending-back",
                "proposal",
                proposal,
                "words",
                "Presque.",
                "remark-a",
                "w".repeat(1001),
                "remark-b",
                "Lesquelles ?");
        assertThat(again)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("w".repeat(1001), "Lesquelles ?", "Presque.", "remark-a-error");
        assertThat(claire.post(page + "/sending-back", "proposal", proposal, "words", "", "remark-b", "Lesquelles ?"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lesquelles ?");
        assertThat(claire.post(
                        page + "/sending-back",
                        "proposal",
                        proposal,
                        "words",
                        "Presque.",
                        "remark-b",
                        " Lesquelles ? ",
                        "remark-zzz",
                        "Rien",
                        "remark-a",
                        " "))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(lina.get(page + "-nos-ponts"))
                .bodyText()
                .contains("Presque.", "href=\"#b-b\"", "id=\"b-b\"", "Deux rives.", "Lesquelles ?")
                .doesNotContain("Rien");
        save(lina, "a", "Un pont de bois.");
        assertThat(lina.get(page + "-nos-ponts"))
                .bodyText()
                .contains("Deux rives.", "Lesquelles ?")
                .doesNotContain("href=\"#b-b\"");
    }

    @Test
    void aProposalMayNameItsDay() {
        var today = LocalDate.now(clock);
        for (var wrong : List.of(
                "bientôt", today.minusDays(3).toString(), today.plusYears(2).toString()))
            assertThat(lina.post(page + "/proposal", "audience", "FAMILIES", "revision", "1", "due", wrong))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("value=\"" + wrong + "\"", "due-error", "value=\"FAMILIES\" checked");
        assertThat(proposals.open(key())).isEmpty();

        var day = today.plusDays(9);
        assertThat(lina.post(page + "/proposal", "audience", "PUBLIC", "revision", "1", "due", day.toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(page + "/approval")).bodyText().contains("Not before ");
        assertThat(claire.post(page + "/approval", "proposal", proposal())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(eleni.post(page + "/publication", "proposal", proposal())).hasStatus(HttpStatus.SEE_OTHER);

        for (var reader : List.of(lina, claire, eleni))
            assertThat(reader.get(page + "-nos-ponts"))
                    .bodyText()
                    .contains("Goes out on ")
                    .doesNotContain("The world reads");
        assertThat(eleni.get(page + "/approval"))
                .bodyText()
                .contains("Goes out on ", "Send back")
                .doesNotContain("Publish for everyone");
        assertThat(claire.get(twin.room().path() + "/changes")).bodyText().contains("has approved for a later day");

        save(nikos, "a", "Un pont de fer.");
        assertThat(lina.get(page + "-nos-ponts")).bodyText().contains("id=\"propose\"");
        propose(2);
        assertThat(claire.get(page + "-nos-ponts")).bodyText().doesNotContain("Goes out on ");
    }

    private void publish() {
        propose(1);
        var proposal = proposal();
        assertThat(claire.post(page + "/approval", "proposal", proposal)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(eleni.post(page + "/publication", "proposal", proposal)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private void propose(int revision) {
        assertThat(nikos.post(page + "/proposal", "audience", "PUBLIC", "revision", "" + revision))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void save(Somebody who, String... idsAndWords) {
        save(who, version, idsAndWords);
    }

    private void save(Somebody who, int from, String... idsAndWords) {
        assertThat(who.post(
                        page, "title", "Nos ponts", "language", "fr", "body", body(idsAndWords), "version", "" + from))
                .hasStatus(HttpStatus.SEE_OTHER);
        version = from + 1;
    }

    /// The towns beside each passage, as somebody reads them.
    private List<String> towns(Somebody reader) throws UnsupportedEncodingException {
        MvcTestResult answer = reader.get(page + "/approval");
        assertThat(answer).hasStatusOk();
        var towns = new ArrayList<String>();
        var passages = PASSAGE.matcher(answer.getResponse().getContentAsString());
        while (passages.find())
            towns.add(TOWN.matcher(passages.group())
                    .results()
                    .map(town -> town.group(1))
                    .reduce("", String::concat));
        return towns;
    }

    private ItemId key() {
        return items.find(twin.room().id(), "page", 1).orElseThrow().key();
    }

    private String proposal() {
        return proposals.open(key()).orElseThrow().id().toString();
    }

    private static String body(String... idsAndWords) {
        var blocks = new StringBuilder();
        for (var at = 0; at < idsAndWords.length; at += 2)
            blocks.append(at == 0 ? "" : ",").append("""
                    {"type":"paragraph","attrs":{"id":"%s"},"content":[{"type":"text","text":"%s"}]}""".formatted(idsAndWords[at], idsAndWords[at + 1]));
        return "{\"type\":\"doc\",\"content\":[" + blocks + "]}";
    }
}
