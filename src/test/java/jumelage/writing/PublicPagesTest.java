package jumelage.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.document.Markup;
import jumelage.publication.Audience;
import jumelage.publication.Item;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PublicPagesTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Asker asker;

    @Autowired
    Writings writings;

    @Autowired
    Handing handing;

    @Autowired
    Publishing publishing;

    @Autowired
    Proposals proposals;

    @Autowired
    Items items;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    SchoolId guerande;
    Member claire;
    Member yannick;
    Member lina;
    Item page;
    Asker.Somebody stranger;

    @BeforeEach
    void aPublishedPage() {
        twin = twinning.room();
        guerande = twin.school("Collège Paul Gauguin");
        claire = twin.founder("Claire Kerlan", guerande);
        yannick = twin.teacher("Yannick", guerande);
        lina = twin.pupil("Lina", guerande);
        page = twin.page();
        writings.begin(page.key(), "Nos ponts & vous", "fr", text("Un pont."), lina);
        publish(page, Audience.PUBLIC);
        stranger = asker.stranger();
    }

    @Test
    void aStrangerReadsItWithoutAnybodysName() {
        var shown = stranger.get(address("1-nos-ponts-vous"));

        assertThat(shown)
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=300, public")
                .bodyText()
                .contains("Un pont.", "Nos ponts &amp; vous", "Collège Paul Gauguin", "France", "lang=\"fr\"")
                .doesNotContain("Lina", "Claire", "Kerlan", "Yannick");
    }

    @Test
    void inColoursItNamesSchoolsAndNobody() {
        var volos = twin.school("Gymnasio 3", "GR");
        db.sql("update school.school set town = 'Volos' where id = ?")
                .param(volos)
                .update();
        var eleni = twin.founder("Eleni", volos);
        var nikos = twin.pupil("Nikos", volos);
        var now = writings.current(page.key());
        var words = now.body().toJson().replace("Un pont.", "Un pont et une rive.");
        writings.save(page.key(), new Draft(now.title(), "fr", words, now.version()), nikos);
        var before = stranger.get(address("1-nos-ponts-vous") + "?colours=true");
        handing.propose(page.key(), 2, Audience.PUBLIC, claire);
        var open = proposals.open(page.key()).orElseThrow();
        publishing.approveFor(page.key(), open.id(), volos, eleni);
        publishing.approve(page.key(), open.id(), claire);

        assertThat(before)
                .bodyText()
                .contains("data-school=\"1\" data-by=\"Guérande\">Un pont.")
                .doesNotContain("rive");
        var shown = stranger.get(address("1-nos-ponts-vous") + "?colours=true");
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("data-by=\"Guérande\">Un pont</span>", "data-by=\"Volos\"> et une rive</span>", "Greece")
                .doesNotContain("Lina", "Nikos", "Eleni", "Claire", "Who wrote what");
        assertThat(shown)
                .headers()
                .satisfies(
                        headers -> assertThat(headers.getFirst("Cache-Control")).doesNotContain("public"));
        assertThat(stranger.get(address("1-nos-ponts-vous")))
                .hasHeader("Cache-Control", "max-age=300, public")
                .bodyText()
                .doesNotContain("data-by");
        assertThat(stranger.get(address("1") + "?colours=true"))
                .hasHeader("Location", address("1-nos-ponts-vous") + "?colours=true");
    }

    @Test
    void wrongWordsLeadToTheRightOnes() {
        for (var wrong : List.of("1", "1-anything", "1-nos-ponts-vous-"))
            assertThat(stranger.get(address(wrong))).hasStatus(301).hasHeader("Location", address("1-nos-ponts-vous"));
        db.sql("insert into room.former_slug (slug, room_id) values ('bridges-of-old', ?)")
                .param(twin.room().id())
                .update();
        assertThat(stranger.get("/projects/bridges-of-old/pages/1"))
                .hasStatus(301)
                .hasHeader("Location", address("1-nos-ponts-vous"));
    }

    @Test
    void whoMayNotReadItDoesNotLearnItsWords() {
        var secret = twin.page();
        writings.begin(secret.key(), "Secret", "fr", text("Entre nous."), claire);

        for (var path : List.of("2", "2-secret", "3", "0", "x", "99999999999", "-1", "1x"))
            assertThat(stranger.get(address(path))).as(path).hasStatus(404);
        assertThat(twin.browser(claire).get(address("2"))).hasStatus(404);
        assertThat(stranger.get("/projects/nowhere/pages/1")).hasStatus(404);
    }

    @Test
    void allReadTheApprovedRevisionMembersToo() {
        writings.save(
                page.key(), new Draft("Un volcan", "fr", text("Deux ponts.").toJson(), 0), lina);

        for (var somebody : List.of(stranger, twin.browser(claire), twin.browser(lina)))
            assertThat(somebody.get(address("1-nos-ponts-vous")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Un pont.")
                    .doesNotContain("volcan", "Deux ponts");
        assertThat(twin.browser(claire).get(address("1-nos-ponts-vous")))
                .headers()
                .satisfies(
                        headers -> assertThat(headers.getFirst("Cache-Control")).contains("no-store"));
    }

    @Test
    void aNewTitleMovesTheAddress() {
        writings.save(
                page.key(), new Draft("Les ponts", "fr", text("Deux ponts.").toJson(), 0), lina);
        publish(page, Audience.PUBLIC);

        assertThat(stranger.get(address("1-nos-ponts-vous")))
                .hasStatus(301)
                .hasHeader("Location", address("1-les-ponts"));
        assertThat(stranger.get(address("1-les-ponts")))
                .hasStatusOk()
                .bodyText()
                .contains("Deux ponts.");
    }

    @Test
    void whatIsWithdrawnLeavesANoticeWithoutItsTitle() {
        handing.narrow(page.key(), Audience.FAMILIES, claire);

        assertThat(stranger.get(address("1-nos-ponts-vous")))
                .hasStatus(410)
                .bodyText()
                .doesNotContain("Nos ponts &amp; vous", "Un pont.");
        assertThat(stranger.get(address("1"))).hasStatus(410);
    }

    @Test
    void whatIsInTheTrashHasGoneUntilItComesBack() {
        items.trash(page.key(), claire.id());
        assertThat(stranger.get(address("1-nos-ponts-vous"))).hasStatus(410);

        items.restore(page.key());
        assertThat(stranger.get(address("1-nos-ponts-vous"))).hasStatusOk();
    }

    @Test
    void familiesPagesHaveNoPublicAddress() {
        var families = twin.page();
        writings.begin(families.key(), "Familles", "fr", text("Pour vous."), lina);
        publish(families, Audience.FAMILIES);

        assertThat(stranger.get(address("2-familles"))).hasStatus(404);
        handing.narrow(families.key(), Audience.MEMBERS, claire);
        assertThat(stranger.get(address("2-familles"))).hasStatus(404);
    }

    @Test
    void theAddressAnswersAfterTheProjectHasClosed() {
        db.sql("update room.room set closed = now() where id = ?")
                .param(twin.room().id())
                .update();

        assertThat(stranger.get(address("1-nos-ponts-vous"))).hasStatusOk();
    }

    @Test
    void onlyWhatAStrangerSeesStandsAround() {
        var hidden = twin.page(page.id(), Audience.MEMBERS);
        writings.begin(hidden.key(), "Cachée", "fr", text("Non."), claire);
        var below = twin.page(hidden.id(), Audience.MEMBERS);
        var link = new Markup(key -> Optional.of(key.equals("up") ? page.id() : hidden.id()));
        writings.begin(below.key(), "جسورنا", "ar", link.document("[haut](page:up) et [bas](page:hidden)"), claire);
        publish(below, Audience.PUBLIC);

        var shown = stranger.get(address(PageAddress.of(3, "جسورنا").segment()));
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "href=\"" + address("1-nos-ponts-vous") + "\"", "bas")
                .doesNotContain("Cachée", "/pages/2");
        assertThat(stranger.get(address("1-nos-ponts-vous"))).bodyText().contains("جسورنا");
    }

    @Test
    void itIsAPageWhateverTheClientAccepts() {
        assertThat(stranger.get(address("1-nos-ponts-vous"), "Accept", "application/json"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/html");
    }

    private String address(String segment) {
        return "/projects/" + twin.room().slug() + "/pages/" + segment;
    }

    private void publish(Item item, Audience audience) {
        handing.propose(item.key(), writings.current(item.key()).revision(), audience, lina);
        var proposal = proposals.open(item.key()).orElseThrow().id();
        if (!proposals.open(item.key()).orElseThrow().approvals().isEmpty())
            publishing.approveFor(item.key(), proposal, guerande, yannick);
        publishing.approve(item.key(), proposal, claire);
    }

    private static Document text(String text) {
        return new Markup(_ -> Optional.empty()).document(text);
    }
}
