package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.room.Room;
import jumelage.room.Rooms;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class PagesTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Rooms rooms;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    String room;
    SchoolId guerande;
    SchoolId volos;
    Somebody claire;
    Somebody eleni;
    Somebody yannick;
    Somebody lina;

    @BeforeEach
    void twoSchools() {
        twin = twinning.room();
        room = twin.room().path();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        claire = twin.browser(twin.founder("Claire", guerande));
        eleni = twin.browser(twin.teacher("Eleni", volos));
        yannick = twin.browser(twin.teacher("Yannick", guerande));
        lina = twin.browser(twin.pupil("Lina", guerande));
    }

    @Test
    void anEmptyRoomSaysHowToBegin() {
        assertThat(claire.get(room + "/pages")).hasStatusOk().bodyText().contains("No page yet", "/pages/new");
        assertThat(lina.get(room + "/pages")).hasStatusOk().bodyText().contains("what you see from your window");
    }

    @Test
    void aPageIsWrittenAndRead() {
        assertThat(create(lina, "Nos ponts", "Le pont de bois"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", room + "/pages/1-nos-ponts");

        assertThat(eleni.get(room + "/pages/1-nos-ponts"))
                .hasStatusOk()
                .bodyText()
                .contains(">Nos ponts</h1>", "Le pont de bois", "Lina", "lang=\"fr\"");
        assertThat(eleni.get(room + "/pages")).bodyText().contains("Nos ponts");
    }

    @Test
    void anAddressWithOtherWordsLeadsToThePresentOnes() {
        create(claire, "Nos ponts", "x");

        assertThat(claire.get(room + "/pages/1-old-words"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader("Location", room + "/pages/1-nos-ponts");
    }

    @Test
    void whoeverSavesSecondSeesBothTexts() {
        create(claire, "Nos ponts", "Before");
        save(lina, 1, "Nos ponts", "What Lina wrote", 0);

        var second = save(eleni, 1, "Nos ponts", "What Eleni wrote", 0);

        assertThat(second)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("What Eleni wrote", "Lina has saved before you");
        assertThat(second).bodyText().contains("<del>", "name=\"version\" value=\"1\"");
        assertThat(save(eleni, 1, "Nos ponts", "What Eleni wrote", 1)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(room + "/pages/1-nos-ponts")).bodyText().contains("What Eleni wrote");
        assertThat(claire.get(room + "/pages/1/history/2")).bodyText().contains("What Lina wrote");
    }

    @Test
    void theHistoryIsKeptComparedAndRestored() {
        create(lina, "Nos ponts", "one two three");
        save(eleni, 1, "Nos ponts", "one two four", 0);

        assertThat(claire.get(room + "/pages/1/history"))
                .bodyText()
                .contains("Lina", "Eleni", "one word in, one word out");
        assertThat(claire.get(room + "/pages/1/difference?from=1&to=2"))
                .bodyText()
                .contains("<del>three</del>", "<ins>four</ins>");
        assertThat(claire.post(room + "/pages/1/restoration", "revision", "1", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(room + "/pages/1-nos-ponts")).bodyText().contains("one two three");
        assertThat(claire.get(room + "/pages/1/history")).bodyText().contains("Restored from revision 1");
        assertThat(claire.post(room + "/pages/1/restoration", "revision", "2", "version", "1"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatIsForTeachersDoesNotExistForPupils() {
        claire.post(
                room + "/pages",
                "title",
                "Notes",
                "language",
                "fr",
                "audience",
                "TEACHERS",
                "body",
                paragraph("secret"));

        assertThat(eleni.get(room + "/pages/1-notes")).hasStatusOk();
        for (var path : new String[] {"/pages/1-notes", "/pages/1/edit", "/pages/1/history", "/pages/1/history/1"})
            assertThat(lina.get(room + path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.get(room + "/pages")).bodyText().doesNotContain("Notes");
        assertThat(lina.get(room + "/changes")).bodyText().doesNotContain("Notes");
        assertThat(lina.get(room + "/search?q=secret")).bodyText().doesNotContain("Notes");
        assertThat(eleni.get(room + "/search?q=secret")).bodyText().contains("Notes");
    }

    @Test
    void whatWasForTeachersIsOpenedToAllWithItsPresentWords() {
        claire.post(
                room + "/pages",
                "title",
                "Notes",
                "language",
                "fr",
                "audience",
                "TEACHERS",
                "body",
                paragraph("old words"));
        save(claire, 1, "Notes", "new words", 0);

        assertThat(claire.post(room + "/pages/1/audience", "audience", "MEMBERS"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(lina.get(room + "/pages/1-notes")).hasStatusOk().bodyText().contains("new words");
        assertThat(lina.get(room + "/pages/1/history/1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void pagesAreOrderedByFoundersOneStepAtATime() {
        create(claire, "One", "x");
        create(claire, "Two", "x");

        assertThat(claire.post(room + "/pages/2/place", "move", "UP", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(titles()).containsExactly("Two", "One");
        assertThat(claire.post(room + "/pages/2/place", "move", "DOWN", "version", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nothing was changed");
        assertThat(claire.post(room + "/pages/1/place", "move", "IN", "version", "2"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(room + "/pages/1-one")).bodyText().contains("Two</a>");
        assertThat(claire.post(room + "/pages/1/place", "move", "OUT", "version", "3"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.post(room + "/pages/1/place", "move", "UP", "version", "3"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.get(room + "/pages")).bodyText().doesNotContain("/place");
    }

    @Test
    void aLockedPageIsWrittenByFoundersOnlyAndKeepsWhatOthersTyped() {
        create(claire, "Charte", "x");

        assertThat(claire.post(room + "/pages/1/lock", "locked", "true", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.get(room + "/pages/1/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(save(lina, 1, "Charte", "typed meanwhile", 0))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("typed meanwhile", "locked this page");
        assertThat(save(claire, 1, "Charte", "y", 0)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatIsThrownAwayComesBackWithinThirtyDays() {
        create(lina, "Brouillon", "x");
        create(claire, "Charte", "x");

        assertThat(lina.post(room + "/pages/2/trash")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.post(room + "/pages/1/trash")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.get(room + "/pages/1-brouillon")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.get(room + "/trash")).bodyText().contains("Brouillon");
        assertThat(eleni.get(room + "/trash")).bodyText().doesNotContain("Brouillon");
        assertThat(save(lina, 1, "Brouillon", "typed meanwhile", 0))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("typed meanwhile", "trash");
        assertThat(eleni.post(room + "/pages/1/return")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.post(room + "/pages/1/return")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.get(room + "/pages/1-brouillon")).hasStatusOk();

        claire.post(room + "/pages/1/trash");
        db.sql("update publication.item set trashed = trashed - interval '31 days' where room_id = ? and number = 1")
                .param(twin.room().id())
                .update();
        assertThat(claire.get(room + "/trash")).bodyText().doesNotContain("Brouillon");
        assertThat(claire.post(room + "/pages/1/return")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void newsAreToldOfPages() {
        create(lina, "Nos ponts", "x");
        save(eleni, 1, "Nos ponts", "y", 0);

        assertThat(claire.get(room + "/changes"))
                .bodyText()
                .contains("Lina", "has made", "Eleni", "has changed", "difference?from=1");
    }

    @Test
    void theSearchForgivesASlip() {
        create(lina, "Nos ponts", "La grand-mère de Yanis connaît les marais salants");

        assertThat(eleni.get(room + "/search?q=marais")).bodyText().contains("<mark>marais</mark>", "One answer");
        assertThat(eleni.get(room + "/search?q=marias")).bodyText().contains("Nos ponts");
        assertThat(eleni.get(room + "/search?q=girafe")).bodyText().contains("Nothing of that name");
        assertThat(eleni.get(room + "/search")).hasStatusOk();
    }

    @Test
    void aClosedRoomIsReadOnly() {
        create(claire, "Nos ponts", "x");
        var now = twin.room();
        rooms.save(new Room(now.id(), now.kind(), now.slug(), now.title(), now.made(), now.made(), now.version()));

        var fresh = twin.browser(twin.teacher("Ines", guerande));
        assertThat(fresh.get(room + "/pages/1-nos-ponts")).hasStatusOk();
        assertThat(fresh.get(room + "/pages/1/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(save(fresh, 1, "Nos ponts", "typed meanwhile", 0))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("typed meanwhile");
    }

    private List<String> titles() {
        return db.sql("""
                select d.title from wiki.page p join writing.document d on d.room_id = p.room_id and d.id = p.id
                 where p.room_id = ? order by p.place
                """).param(twin.room().id()).query(String.class).list();
    }

    private MvcTestResult create(Somebody who, String title, String words) {
        return who.post(room + "/pages", "title", title, "language", "fr", "body", paragraph(words));
    }

    private MvcTestResult save(Somebody who, int number, String title, String words, int version) {
        return who.post(
                room + "/pages/" + number,
                "title",
                title,
                "language",
                "fr",
                "body",
                paragraph(words),
                "version",
                "" + version);
    }
}
