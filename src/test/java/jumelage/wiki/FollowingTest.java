package jumelage.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Doors;
import jumelage.room.Membership;
import jumelage.room.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Paola has written a page; Claire goes on with it.
@IntegrationTest
class FollowingTest {
    private static final String TOLD = "Claire went on with";

    @Autowired
    Scenes scenes;

    @Autowired
    Membership membership;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    String page;

    @BeforeEach
    void aPage() {
        scene = scenes.scene();
        page = scene.path() + "/pages/" + scene.pages().get("MEMBERS");
    }

    @Test
    void whoeverHasWrittenFollowsUntilHeSaysNo() {
        assertThat(seen(scene.second())).bodyText().contains("Stop following this page");
        goOn("Rives");
        assertThat(scene.second().get("/notices")).bodyText().contains(TOLD);
        scene.second().post("/notices/read");

        assertThat(scene.second().post(page + "/following", "follows", "false")).hasStatus(303);
        goOn("Fleuves");

        assertThat(seen(scene.second())).bodyText().contains("Follow this page");
        assertThat(scene.second().get("/notices")).bodyText().contains("Notices: nothing new");
    }

    @Test
    void whoeverOnlyReadsMayFollowAndStop() {
        for (var role : List.of(Role.TEACHER, Role.PUPIL, Role.HEAD)) {
            assertThat(seen(scene.as(role))).bodyText().contains("Follow this page");
            scene.as(role).post(page + "/following", "follows", "true");
            assertThat(seen(scene.as(role))).bodyText().contains("Stop following this page");
        }

        goOn("Rives");

        for (var role : List.of(Role.TEACHER, Role.PUPIL, Role.HEAD))
            assertThat(scene.as(role).get("/notices")).bodyText().contains(TOLD);
        assertThat(scene.as(Role.FOUNDER).get("/notices")).bodyText().doesNotContain(TOLD);
        assertThat(scene.as(Role.ADMINISTRATOR).get("/notices")).bodyText().doesNotContain(TOLD);
    }

    @Test
    void whoeverHasLeftTheRoomIsToldNothing() {
        var nolwenn = scene.as(Role.TEACHER);
        nolwenn.post(page + "/following", "follows", "true");
        membership.leave(scene.id(), nolwenn.id(), nolwenn.id());

        goOn("Rives");

        assertThat(db.sql("select count(*) from notice.notice where person = ? and what = 'wiki.notice.changed'")
                        .param(nolwenn.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withBorrowedEyesAndInAClosedRoomThereIsNothingToFollow() {
        var path = page + "-page-" + scene.pages().get("MEMBERS");
        assertThat(scene.second().get(path + "?as=pupil"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Stop following", "Follow this page");
        doors.close(scene.id(), scene.second().id());
        assertThat(seen(scene.second())).hasStatusOk().bodyText().doesNotContain("Stop following", "Follow this page");
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        assertThat(scene.second().post(page + "/following", "follows", "perhaps"))
                .hasStatus4xxClientError();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult seen(Somebody somebody) {
        return somebody.get(page + "-page-" + scene.pages().get("MEMBERS"));
    }

    private void goOn(String words) {
        var claire = scene.as(Role.FOUNDER);
        var version = db.sql("""
                select d.version::text from writing.document d
                  join publication.item i on i.room_id = d.room_id and i.id = d.id
                 where i.room_id = ? and i.kind = 'page' and i.number = ?
                """)
                .params(scene.id(), scene.pages().get("MEMBERS"))
                .query(String.class)
                .single();
        assertThat(claire.post(page, "title", "Page 2", "language", "fr", "plain", words, "version", version))
                .hasStatus(303);
    }
}
