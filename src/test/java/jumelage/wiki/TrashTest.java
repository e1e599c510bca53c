package jumelage.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was thrown away more than thirty days ago is nobody's any more; what everybody could read leaves a notice.
@IntegrationTest
class TrashTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    Somebody claire;

    @BeforeEach
    void thrownAwayAMonthAgo() {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
        for (var audience : new String[] {"PUBLIC", "FAMILIES", "MEMBERS"})
            assertThat(claire.post(scene.path() + "/pages/" + scene.pages().get(audience) + "/trash"))
                    .hasStatus(HttpStatus.SEE_OTHER);
        db.sql(
                        "update publication.item set trashed = trashed - interval '31 days' where room_id = ? and trashed is not null")
                .param(scene.id())
                .update();
    }

    @Test
    void whatEverybodyReadLeavesANoticeWithoutItsTitle() {
        var page = scene.pages().get("PUBLIC");
        for (var reader : new Somebody[] {asker.stranger(), claire, scene.as(Role.PUPIL)})
            for (var address : new String[] {"" + page, page + "-page-" + page})
                assertThat(reader.get("/projects/" + scene.room().slug() + "/pages/" + address))
                        .as(address)
                        .hasStatus(HttpStatus.GONE)
                        .bodyText()
                        .doesNotContain("Page " + page);
    }

    @Test
    void whatOthersNeverReadWasNeverThere() {
        for (var audience : new String[] {"FAMILIES", "MEMBERS"})
            assertThat(asker.stranger()
                            .get("/projects/" + scene.room().slug() + "/pages/"
                                    + scene.pages().get(audience)))
                    .as(audience)
                    .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyTakesItBack() {
        for (var audience : new String[] {"PUBLIC", "FAMILIES", "MEMBERS"}) {
            var page = scene.path() + "/pages/" + scene.pages().get(audience);
            assertThat(claire.post(page + "/return")).as(audience).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(claire.get(page)).as(audience).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(claire.get(page + "/history")).as(audience).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(claire.get(scene.path() + "/trash")).bodyText().contains("Nothing in the trash");
    }
}
