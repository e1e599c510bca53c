package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.publication.ItemId;
import jumelage.room.Role;
import jumelage.school.SchoolId;
import jumelage.writing.Hand;
import jumelage.writing.Writings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lina, Giulia and Claire write one page at once; Paola has begun it.
@IntegrationTest
class WrittenTogetherTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Writings writings;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    Somebody lina;
    Somebody giulia;
    Somebody claire;
    String page;
    ItemId key;

    @BeforeEach
    void threeWriteAtOnce() {
        scene = scenes.scene();
        lina = scene.as(Role.PUPIL);
        giulia = scene.italianPupil();
        claire = scene.as(Role.FOUNDER);
        var number = scene.pages().get("MEMBERS");
        page = scene.path() + "/pages/" + number;
        key = new ItemId(
                scene.id(),
                db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = ?")
                        .params(scene.id(), number)
                        .query(UUID.class)
                        .single());
        keep("Rives", hand(lina, scene.french(), true));
        keep("Rives et ponts", hand(giulia, scene.italian(), true), hand(claire, scene.french(), false));
    }

    @Test
    void theHistoryNamesAllOfThem() {
        assertThat(claire.get(page + "/history"))
                .bodyText()
                .contains("Lina, Giulia, and Claire", "being written", "Paola");
        assertThat(claire.get(page + "/history/2")).bodyText().contains("Lina, Giulia, and Claire");
        assertThat(scene.as(Role.HEAD).get(page + "/history"))
                .bodyText()
                .contains("2 pupils and Claire")
                .doesNotContain("Lina", "Giulia");
    }

    @Test
    void theChangesNameThemAndAreFoundByEitherSchool() {
        for (var query : List.of("", "?school=1", "?school=2"))
            assertThat(claire.get(scene.path() + "/changes" + query))
                    .as(query)
                    .bodyText()
                    .contains("Lina, Giulia, and Claire");
        assertThat(claire.get(scene.path() + "/changes?school=3")).bodyText().doesNotContain("Lina");
        assertThat(scene.as(Role.HEAD).get(scene.path() + "/changes"))
                .bodyText()
                .contains("2 pupils and Claire")
                .doesNotContain("Lina", "Giulia");
    }

    @Test
    void allOfThemHaveWrittenInIt() {
        assertThat(claire.get(page + "-page-" + scene.pages().get("MEMBERS")))
                .bodyText()
                .contains("Lina", "Giulia", "Paola", "Stop following this page");
        assertThat(giulia.get(scene.path() + "/search?q=rives&mine=true"))
                .bodyText()
                .contains("et ponts</p>");
    }

    @Test
    void othersAreToldOnceWhenTheyHaveComeToAnEnd() {
        assertThat(told(scene.second())).isZero();
        writings.close(key);
        writings.close(key);

        assertThat(told(scene.second())).isOne();
        for (var writer : List.of(lina, giulia, claire))
            assertThat(told(writer)).isZero();
        assertThat(db.sql("select who from room.happening where subject = ? and what = 'wiki.happened.edited'")
                        .param(key.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(lina.id().value());
    }

    @Test
    void whoeverSavesTheSameFormMeetsWhatTheyWrote() {
        assertThat(scene.second()
                        .post(page, "title", "Page 2", "language", "fr", "body", paragraph("Fleuves"), "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Lina, Giulia, and Claire have saved before you", "Rives et ponts", "Fleuves");
    }

    private void keep(String words, Hand... hands) {
        var body = Document.words(words).withIds(() -> "a");
        writings.keep(
                key,
                body,
                Authorship.NONE.after(Document.empty(), body, hands[0].person().value()),
                List.of(hands));
    }

    private static Hand hand(Somebody somebody, SchoolId school, boolean pupil) {
        return new Hand(somebody.id(), school, pupil, Set.of("a"));
    }

    private int told(Somebody somebody) {
        return db.sql("select count(*) from notice.notice where person = ? and what = 'wiki.notice.changed'")
                .param(somebody.id())
                .query(Integer.class)
                .single();
    }
}
