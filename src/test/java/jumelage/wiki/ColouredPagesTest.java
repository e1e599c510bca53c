package jumelage.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.publication.Proposals;
import jumelage.room.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Pupils of two schools have written one page: who is told whose words are which.
@IntegrationTest
class ColouredPagesTest {
    private static final String LINA = "Zéphyrine";
    private static final String FRENCH = "data-by=\"Guérande\">Un pont </span>";

    @Autowired
    Scenes scenes;

    @Autowired
    Proposals proposals;

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    Somebody lina;
    Somebody giulia;
    String page;

    @BeforeEach
    void twoSchoolsWriteOnePage() {
        scene = scenes.scene();
        lina = scenes.pupil(scene.room(), LINA, Role.PUPIL, scene.french(), scene.frenchClass());
        giulia = scene.italianPupil();
        write(lina, scene.pages().get("MEMBERS"), "Un pont de bois.");
        write(giulia, scene.pages().get("MEMBERS"), "Un pont vieux de bois.");
        page = scene.path() + "/pages/" + scene.pages().get("MEMBERS") + "-nos-ponts";
    }

    @Test
    void nothingIsColouredUnlessAsked() {
        assertThat(lina.get(page))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + page + "?colours=true#colours\"", "Un pont vieux de bois.")
                .doesNotContain("data-by", "Who wrote what");
    }

    @Test
    void membersAreToldWhoWroteWhat() {
        for (var member : List.of(lina, giulia, scene.as(Role.FOUNDER), scene.second()))
            assertThat(member.get(page + "?colours=true"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            FRENCH,
                            "<span class=\"colours-people\"><bdi>" + LINA + "</bdi>",
                            "Who wrote what",
                            "France")
                    .contains("data-school=\"1\" data-by=\"Guérande\"", "data-school=\"2\" data-by=");
    }

    @Test
    void aBlockOfOneSchoolHasABar() {
        assertThat(lina.get(page + "?colours=true")).bodyText().containsPattern("id=\"b-b\" data-school=\"1\"");
    }

    @Test
    void aHeadIsToldOfSchoolsOnly() {
        assertThat(scene.as(Role.HEAD).get(page + "?colours=true"))
                .hasStatusOk()
                .bodyText()
                .contains(FRENCH, "Guérande")
                .doesNotContain(LINA, "Giulia", "colours-people");
    }

    /// What one of them was shown is not what the other gets.
    @Test
    void nothingIsRememberedFromOneForAnother() {
        for (var at = 0; at < 2; at++) {
            membersAreToldWhoWroteWhat();
            aHeadIsToldOfSchoolsOnly();
            nothingIsColouredUnlessAsked();
        }
    }

    @Test
    void expertsAreToldOfSchoolsOnlyInTheirPart() {
        var part = scene.pages().get("PART");
        write(lina, part, "Un pont.");
        var coloured = scene.path() + "/pages/" + part + "-nos-ponts?colours=true";
        for (var role : List.of(Role.EXPERT, Role.OBSERVER)) {
            var legend = legend(scene.as(role).get(coloured));
            assertThat(legend).as("" + role).contains("Guérande").doesNotContain(LINA, "colours-people");
            assertThat(scene.as(role).get(page + "?colours=true")).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void whoeverIsInAnotherRoomFindsNothing() {
        var foreign = scenes.scene();
        for (var somebody : List.of(foreign.as(Role.FOUNDER), foreign.as(Role.PUPIL), asker.teacher("Inès")))
            assertThat(somebody.get(page + "?colours=true")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(asker.stranger().get(page + "?colours=true")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theRightAddressKeepsTheColours() {
        var number = scene.pages().get("MEMBERS");
        assertThat(lina.get(scene.path() + "/pages/" + number + "?colours=true"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader("Location", page + "?colours=true");
    }

    /// Revisions of before said nothing of whose words they have.
    @Test
    void whatWasWrittenBeforeItWasNotedIsToldFromTheBeginning() {
        db.sql("update writing.revision set authorship = null where room_id = ?")
                .param(scene.id())
                .update();
        db.sql("update writing.hand set blocks = null where room_id = ?")
                .param(scene.id())
                .update();

        membersAreToldWhoWroteWhat();
    }

    private void write(Somebody who, int number, String words) {
        var version =
                db.sql("""
                select d.version from writing.document d join publication.item i on i.room_id = d.room_id and i.id = d.id
                 where i.room_id = ? and i.kind = 'page' and i.number = ?
                """).params(scene.id(), number).query(Integer.class).single();
        var body = """
                {"type":"doc","content":[
                 {"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"%s"}]},
                 {"type":"paragraph","attrs":{"id":"b"},"content":[{"type":"text","text":"Deux rives."}]}]}""".formatted(words);
        assertThat(who.post(
                        scene.path() + "/pages/" + number,
                        "title",
                        "Nos ponts",
                        "language",
                        "fr",
                        "body",
                        body,
                        "version",
                        "" + version))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private static String legend(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            var text = answer.getResponse().getContentAsString();
            var from = text.indexOf("<section class=\"colours");
            return text.substring(from, text.indexOf("</section>", from));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
