package jumelage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.project.Twins;
import jumelage.shell.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class PortalTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Twins twins;

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    Somebody claire;
    Somebody paola;

    @BeforeEach
    void twoFounders() {
        claire = twins.teacher("Claire", "FR");
        paola = twins.teacher("Paola", "IT");
        twins.know(claire, paola);
    }

    @Test
    void theFrontPageSpeaksTheBrowsersLanguage() {
        assertThat(web.get().uri("/").header("Accept-Language", "fr-FR,fr;q=0.9"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"fr\"", "Deux classes, un même fil");
    }

    @Test
    void aPageIsNeverData() {
        assertThat(web.get().uri("/").header("Accept", "application/json"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/html");
    }

    @Test
    void theFrontPageShowsWhatRuns() {
        var slug = twins.running(claire, paola);
        assertThat(web.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"map\"", "France, ", "Italy", "class=\"yarn\" d=\"M", "/projects/" + slug);
    }

    @Test
    void aPublishedPageIsNewsAndStandsOnTheCard() {
        var slug = twins.running(claire, paola);
        publish(slug, "PUBLIC", "Que pèse un pont ?");
        publish(slug, "FAMILIES", "For families");
        for (var page : new String[] {"/", "/projects/" + slug})
            assertThat(web.get().uri(page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Que pèse un pont ?", "/projects/" + slug + "/pages/1-que-pese-un-pont")
                    .doesNotContain("For families");
    }

    @Test
    void whatIsNotApprovedIsNobodysButItsFounders() {
        var slug = twins.submitted(claire, paola);
        assertThat(web.get().uri("/projects/" + slug)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get().uri("/projects")).bodyText().doesNotContain(slug);
        assertThat(asker.pupil("Lina").get("/projects/" + slug)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paola.get("/projects/" + slug)).hasHeader("Location", "/projects/" + slug + "/founding");
        assertThat(web.get().uri("/projects/nothing-of-that-name")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theCardSaysWhatIsDoneAndByWhichSchools() {
        var slug = twins.running(claire, paola);
        assertThat(web.get().uri("/projects/" + slug))
                .hasStatusOk()
                .bodyText()
                .contains("School of Claire", "School of Paola", "48, aged 11 to 13", "An atlas.", "European project")
                .doesNotContain("/twinspaces/", "/founding");
        assertThat(paola.get("/projects/" + slug)).bodyText().contains("/twinspaces/" + slug, "/founding");
    }

    @Test
    void theAddressAnswersAfterTheEnd() {
        var slug = twins.running(claire, paola);
        var title = db.sql("select title from project.project where slug = ?")
                .param(slug)
                .query(String.class)
                .single();
        claire.post("/projects/" + slug + "/closing", "title", title);

        assertThat(web.get().uri("/projects/" + slug)).hasStatusOk().bodyText().contains("Closed on", "An atlas.");
        assertThat(web.get().uri("/projects")).bodyText().contains(slug);
        assertThat(web.get().uri("/projects/" + slug).header("Accept-Language", "fr"))
                .hasStatusOk()
                .bodyText()
                .contains("Tout reste à lire.");
    }

    @Test
    void strangersAnswersMayBeKeptOthersNot() {
        var slug = twins.running(claire, paola);
        for (var page : new String[] {"/", "/projects", "/projects?q=bridges", "/projects/" + slug}) {
            assertThat(web.get().uri(page))
                    .as(page)
                    .hasHeader("Cache-Control", "max-age=300, public")
                    .doesNotContainHeader("Set-Cookie")
                    .headers()
                    .hasValue("Vary", "Accept-Language, Cookie");
            assertThat(claire.get(page).getResponse().getHeader("Cache-Control"))
                    .contains("no-store");
        }
        assertThat(web.get().uri("/?lang=fr").exchange().getResponse().getHeader("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void theGalleryIsSearchedByWordCountryLanguageAndAge() {
        var slug = twins.running(claire, paola);
        for (var wish :
                new String[] {"q=BRIDGES%20measure", "q=bridg%C3%A9s", "country=IT", "language=it", "age=11-14"})
            assertThat(web.get().uri(URI.create("/projects?" + wish)))
                    .as(wish)
                    .hasStatusOk()
                    .bodyText()
                    .contains("/projects/" + slug);
        for (var wish : new String[] {"q=volcano", "q=%25%25x", "country=IE", "language=fi", "age=15-99"})
            assertThat(web.get().uri(URI.create("/projects?" + wish)))
                    .as(wish)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/projects/" + slug);
    }

    @Test
    void nonsenseInTheAddressIsNoError() {
        for (var wish : new String[] {
            "q=" + "x".repeat(5000),
            "country=%3Cscript%3E",
            "language=%00",
            "age=old",
            "page=-1",
            "page=99999999999",
            "q=%5C%25_"
        }) assertThat(web.get().uri(URI.create("/projects?" + wish))).as(wish).hasStatusOk();
    }

    @Test
    void theGalleryHasSheets() {
        db.sql("update project.project set state = 'DRAFT'").update();
        for (var i = 0; i < 25; i++)
            db.sql("""
                insert into project.project (id, slug, title, summary, aims, process, results, youngest, oldest, pupils,
                    languages, language, founder, founder_school, state, since, made)
                select ?, ?, 'Sheet', '', '', '', '', 6, 9, 20, '{fr}', 'fr', p.person, p.school, 'ACTIVE', ?, ?
                  from employment.employment p where p.person = ?
                """)
                    .params(UUID.randomUUID(), "sheet-" + i, clock.instant(), clock.instant(), claire.id())
                    .update();
        assertThat(web.get().uri("/projects?q=sheet&age=6-10"))
                .bodyText()
                .contains("1 of 2", "/projects?q=sheet&amp;age=6-10&amp;page=2");
        assertThat(web.get().uri("/projects?q=sheet&page=2")).bodyText().contains("2 of 2", "rel=\"prev\"");
    }

    private void publish(String slug, String audience, String title) {
        var id = Id.next(clock.instant());
        var now = clock.instant();
        db.sql("""
                insert into publication.item (room_id, id, kind, number, audience, approved_revision, made)
                select r.id, ?, 'page', (select count(*) + 1 from publication.item i where i.room_id = r.id), ?, 1, ?
                  from room.room r where slug = ?
                """).params(id, audience, now, slug).update();
        db.sql("""
                insert into writing.document (room_id, id, title, language, body, editor, edited, revision)
                select room_id, id, ?, 'fr', '{}', ?, ?, 1 from publication.item where id = ?
                """).params(title, claire.id(), now, id).update();
        db.sql("""
                insert into writing.revision (room_id, document, number, title, language, body, author, made, edited, audience)
                select room_id, id, 1, title, language, body, editor, edited, edited, ? from writing.document where id = ?
                """).params(audience, id).update();
        db.sql("""
                insert into publication.proposal (room_id, id, item, revision, audience, proposed_by, author, authors,
                    proposed, state, decided)
                select i.room_id, ?, i.id, 1, i.audience, p.id, p.id, array[p.id], ?, 'APPROVED', ?
                  from publication.item i, account.person p where p.id = ? and i.id = ?
                """).params(Id.next(now), now, now, claire.id(), id).update();
    }
}
