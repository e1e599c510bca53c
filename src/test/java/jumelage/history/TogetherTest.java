package jumelage.history;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.room.Partners;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How far the schools of a room have written on the same pages.
@IntegrationTest
class TogetherTest {
    private static final Pattern TAGS = Pattern.compile("<[^>]*>|\\s+");

    @Autowired
    Twinning twinning;

    @Autowired
    Partners partners;

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    SchoolId guerande;
    SchoolId sibiu;
    String room;
    Somebody claire;
    Somebody eleni;
    Somebody ana;
    Somebody lina;

    @BeforeEach
    void threeSchools() {
        twin = twinning.room();
        room = twin.room().path();
        guerande = twin.school("Collège des Marais");
        var volos = twin.school("Gymnasio 3", "GR");
        sibiu = twin.school("Liceul Lazăr", "RO");
        claire = twin.browser(twin.founder("Claire", guerande));
        eleni = twin.browser(twin.teacher("Eleni", volos));
        ana = twin.browser(twin.teacher("Ana", sibiu));
        lina = twin.browser(twin.pupil("Lina", guerande));
    }

    @Test
    void itTellsWhereTwoSchoolsHaveMetAndWhoWroteWhatIsThere() {
        create(lina, "Ponts", "MEMBERS", "un pont de");
        save(eleni, 1, "un pont de bois ici même");
        create(ana, "Îles", "MEMBERS", "une île");

        var page = words(claire.get(room + "/pages/together"));
        assertThat(page)
                .contains("One page has been written by several schools, of 2 in all.")
                .containsPattern("Collège des Marais .* Gymnasio 3 \\S+ 1 1 ")
                .containsPattern("Ponts Collège des Marais \\S+ 42\u00a0% Gymnasio 3 \\S+ 58\u00a0% 1 ")
                .doesNotContain("Lina", "Eleni", "Ana");
    }

    @Test
    void itDrawsTheSharesAndSaysThemInWordsFromEitherSide() {
        create(lina, "Ponts", "MEMBERS", "un pont de");
        save(eleni, 1, "un pont de bois ici même");

        assertThat(lina.get(room + "/pages/together"))
                .bodyText()
                .contains(
                        "<rect x=\"0.0%\" width=\"41.67%\" height=\"24\" fill=\"url(#weave-1)\"/>",
                        "<rect x=\"41.67%\" width=\"58.33%\" height=\"24\" fill=\"url(#weave-2)\"/>", "id=\"weave-2\"")
                .doesNotContain("style=");
        assertThat(lina.get(room + "/pages/together?lang=ar"))
                .bodyText()
                .contains("<rect x=\"58.33%\" width=\"41.67%\" height=\"24\" fill=\"url(#weave-1)\"/>");
    }

    @Test
    void whoOnlyTookWordsOutHasChangedAPassageToo() {
        create(lina, "Ponts", "MEMBERS", "un pont de bois");
        save(eleni, 1, "un pont");

        assertThat(words(claire.get(room + "/pages/together")))
                .containsPattern("Collège des Marais \\S+ 100\u00a0% Gymnasio 3 \\S+ has changed one passage");
    }

    @Test
    void schoolsThatHaveNotMetAreNamedWithAPageToBeginOn() {
        create(ana, "Îles", "MEMBERS", "une île");
        create(claire, "Ponts", "MEMBERS", "un pont");
        create(claire, "Réserve", "TEACHERS", "entre nous");

        var answer = claire.get(room + "/pages/together");
        assertThat(words(answer))
                .contains("No page has been written by several schools, of 3 in all.")
                .containsPattern("Have not yet written on the same page Collège des Marais \\S+ and Gymnasio 3 \\S+"
                        + " Liceul Lazăr \\S+ To begin: Ponts Gymnasio 3 \\S+ and Liceul Lazăr \\S+ To begin: Îles");
        assertThat(answer).bodyText().contains(room + "/pages/2-ponts\"").doesNotContain("<rect");
        assertThat(words(head().get(room + "/pages/together")))
                .contains("Have not yet written on the same page")
                .doesNotContain("To begin:");

        partners.leave(twin.room().id(), sibiu);
        create(claire, "Ponts", "MEMBERS", "encore");
        assertThat(words(claire.get(room + "/pages/together")))
                .contains("and Gymnasio 3")
                .doesNotContain("Liceul Lazăr");
    }

    @Test
    void whereNobodyHasWrittenANewPageIsTheBeginning() {
        assertThat(claire.get(room + "/pages/together")).bodyText().contains(room + "/pages/new\">write a new page");
    }

    @Test
    void aSchoolThatIsAloneIsToldSo() {
        var alone = twinning.room();
        var marie = alone.browser(alone.founder("Marie", alone.school("École seule")));

        assertThat(marie.get(alone.room().path() + "/pages/together"))
                .hasStatusOk()
                .bodyText()
                .contains("No second school is here yet");
    }

    @Test
    void pagesThatOneMayNotReadAreNotCounted() {
        create(claire, "Réserve", "TEACHERS", "un pont de");
        save(eleni, 1, "un pont de bois ici même");

        assertThat(words(claire.get(room + "/pages/together"))).contains("Réserve", "58\u00a0%");
        assertThat(words(lina.get(room + "/pages/together")))
                .contains("No page has been written by several schools.")
                .doesNotContain("Réserve", "58\u00a0%");
    }

    @Test
    void manyPagesAreToldInSheets() {
        partners.leave(twin.room().id(), sibiu);
        for (var number = 1; number <= 41; number++) {
            create(lina, "Page " + number + ".", "MEMBERS", "un pont de");
            save(eleni, number, "un pont de bois");
        }

        assertThat(claire.get(room + "/pages/together"))
                .bodyText()
                .contains("Page 40.", "1 of 2", "?sheet=2")
                .doesNotContain("Page 41.");
        for (var sheet : List.of("2", "99"))
            assertThat(claire.get(room + "/pages/together?sheet=" + sheet))
                    .bodyText()
                    .contains("Page 41.", "2 of 2", "?sheet=1")
                    .doesNotContain("Page 40.");
    }

    @Test
    void theListOfPagesLeadsThere() {
        create(lina, "Ponts", "MEMBERS", "un pont");

        assertThat(lina.get(room + "/pages")).bodyText().contains(room + "/pages/together\"");
    }

    private Somebody head() {
        var head = asker.teacher("Hélène", guerande);
        db.sql("update employment.employment set role = 'head' where person = ?")
                .param(head.id())
                .update();
        return head;
    }

    /// What can be read in it.
    private static String words(MvcTestResult answer) {
        try {
            return TAGS.matcher(answer.getResponse().getContentAsString())
                    .replaceAll(" ")
                    .replaceAll("[ \\u2066-\\u2069]+", " ");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(Somebody who, String title, String audience, String words) {
        who.post(room + "/pages", "title", title, "language", "fr", "audience", audience, "body", paragraph(words));
    }

    private void save(Somebody who, int page, String words) {
        var now = db.sql("""
                select d.title, d.body->'content'->0->'attrs'->>'id' as block from writing.document d
                  join publication.item i on i.room_id = d.room_id and i.id = d.id
                 where d.room_id = ? and i.kind = 'page' and i.number = ?
                """).params(twin.room().id(), page).query().singleRow();
        who.post(
                room + "/pages/" + page,
                "title",
                "" + now.get("title"),
                "language",
                "fr",
                "body",
                paragraph(words)
                        .replace("\"paragraph\",", "\"paragraph\",\"attrs\":{\"id\":\"" + now.get("block") + "\"},"),
                "version",
                "0");
    }
}
