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

        assertThat(told(nolwenn)).isZero();
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

    /// So that no count tells of what the list does not show.
    @Test
    void whoeverMayNoLongerSeeThePageIsToldNothing() {
        var lina = scene.as(Role.PUPIL);
        lina.post(page + "/following", "follows", "true");
        assertThat(scene.as(Role.ADMINISTRATOR).post(page + "/audience", "audience", "TEACHERS"))
                .hasStatus(303);

        goOn("Rives");

        assertThat(told(lina)).isZero();
        assertThat(told(scene.second())).isOne();
    }

    @Test
    void anExpertFollowsUntilTheEndOfTheInvitation() {
        db.sql("update room.invitation set item = null where room_id = ?")
                .param(scene.id())
                .update();
        var expert = scene.as(Role.EXPERT);
        expert.post(page + "/following", "follows", "true");
        goOn("Rives");
        assertThat(told(expert)).isOne();
        db.sql("delete from notice.notice where person = ?").param(expert.id()).update();

        db.sql("update room.invitation set until = now() - interval '1 day' where room_id = ? and person = ?")
                .params(scene.id(), expert.id())
                .update();
        goOn("Fleuves");

        assertThat(told(expert)).isZero();
    }

    @Test
    void aHeadWhoWasAMemberIsToldAsHead() {
        var head = scene.as(Role.HEAD);
        db.sql("""
                insert into room.member (room_id, person, school, role, joined, left_at)
                values (?, ?, ?, 'TEACHER', now() - interval '2 days', now() - interval '1 day')
                """).params(scene.id(), head.id(), scene.french()).update();
        head.post(page + "/following", "follows", "true");

        goOn("Rives");

        assertThat(told(head)).isOne();
    }

    private int told(Somebody somebody) {
        return db.sql("select count(*) from notice.notice where person = ? and what = 'wiki.notice.changed'")
                .param(somebody.id())
                .query(Integer.class)
                .single();
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
