package jumelage.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class NoticesTest {
    @Autowired
    Asker asker;

    @Autowired
    Scenes scenes;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient db;

    @Test
    void whatIsToldIsNewUntilItIsOpened() {
        var claire = asker.teacher("Claire");
        var paola = asker.teacher("Paola");
        assertThat(paola.get("/notices")).bodyText().contains("Nothing to tell");

        claire.post("/contacts", "address", paola.address(), "words", "Bridges?");

        assertThat(paola.get("/contacts")).bodyText().contains("Notices: 1 unread");
        assertThat(paola.get("/notices")).bodyText().contains("Claire asks to be your contact", "Bridges?", "Unread");
        var path = "/notices/" + only(paola);
        assertThat(paola.get(path, "X-Sec-Purpose", "prefetch")).hasStatus(204);
        assertThat(paola.get("/contacts")).bodyText().contains("Notices: 1 unread");
        assertThat(paola.get(path)).hasStatus(303).redirectedUrl().isEqualTo("/contacts");
        assertThat(paola.get("/contacts")).bodyText().contains("Notices: nothing new");
        assertThat(paola.get("/notices")).bodyText().contains("You have read everything", "Claire asks");
    }

    @Test
    void noticesOfOthersDoNotExist() {
        var claire = asker.teacher("Claire");
        var paola = asker.teacher("Paola");
        claire.post("/contacts", "address", paola.address());

        assertThat(claire.get("/notices/" + only(paola))).hasStatus(404);
        assertThat(claire.get("/notices")).bodyText().doesNotContain("asks to be your contact");
        claire.post("/notices/read");
        assertThat(paola.get("/contacts")).bodyText().contains("Notices: 1 unread");
        assertThat(asker.stranger().get("/notices/" + only(paola))).hasStatus(303);
        assertThat(paola.post("/notices/read")).hasStatus(303);
        assertThat(paola.get("/contacts")).bodyText().contains("Notices: nothing new");
    }

    @Test
    void whatHasBeenAnsweredIsNewNoLonger() {
        var claire = asker.teacher("Claire");
        var paola = asker.teacher("Paola");
        claire.post("/contacts", "address", paola.address());
        var contact = db.sql("select id::text from contact.contact where asked = ?")
                .param(paola.id())
                .query(String.class)
                .single();

        paola.post("/contacts/" + contact + "/accept");

        assertThat(paola.get("/contacts")).bodyText().contains("Notices: nothing new");
        assertThat(claire.get("/notices")).bodyText().contains("Paola is now your contact");
    }

    @Test
    void aTitleIsToldOnlyToWhoMayStillReadIt() {
        var scene = scenes.scene();
        var nolwenn = scene.as(Role.TEACHER);
        var lina = scene.as(Role.PUPIL);
        var page = db.sql("select id from publication.item where room_id = ? and number = ?")
                .params(scene.id(), scene.pages().get("MEMBERS"))
                .query(java.util.UUID.class)
                .single();
        var title = db.sql("select title from writing.document where room_id = ? and id = ?")
                .params(scene.id(), page)
                .query(String.class)
                .single();
        var news = News.of("wiki.notices", "wiki.notice.changed")
                .in(scene.id())
                .about(page)
                .by(scene.second().id());
        notices.tell(List.of(nolwenn.id(), lina.id()), news);
        assertThat(nolwenn.get("/notices")).bodyText().contains("Paola went on with", title);
        assertThat(lina.get("/notices")).bodyText().contains("Paola went on with", title);

        notices.tell(List.of(nolwenn.id(), lina.id(), scene.as(Role.EXPERT).id()), news);
        db.sql("update publication.item set audience = 'TEACHERS' where room_id = ? and id = ?")
                .params(scene.id(), page)
                .update();

        assertThat(nolwenn.get("/notices")).bodyText().contains(title);
        assertThat(lina.get("/notices")).bodyText().doesNotContain(title, "went on with");
        assertThat(scene.as(Role.EXPERT).get("/notices")).bodyText().doesNotContain(title);
        assertThat(lina.get("/notices")).bodyText().contains("Notices: nothing new");
        db.sql("update room.member set left_at = joined where room_id = ? and person = ?")
                .params(scene.id(), nolwenn.id())
                .update();
        assertThat(nolwenn.get("/notices")).bodyText().doesNotContain(title);
    }

    @Test
    void aHeadReadsNoPupilsName() {
        var scene = scenes.scene();
        var head = scene.as(Role.HEAD);
        var page = db.sql("select id from publication.item where room_id = ? and number = ?")
                .params(scene.id(), scene.pages().get("MEMBERS"))
                .query(java.util.UUID.class)
                .single();

        notices.tell(
                head.id(),
                News.of("wiki.notices", "wiki.notice.changed")
                        .in(scene.id())
                        .about(page)
                        .by(scene.as(Role.PUPIL).id()));

        assertThat(head.get("/notices")).bodyText().contains("went on with").doesNotContain("Lina");
    }

    @Test
    void aPupilHasNoMailAndNothingToSetAboutIt() {
        var scene = scenes.scene();
        var lina = scene.as(Role.PUPIL);
        for (var path : new String[] {"/notices/settings", "/notices/address"}) {
            assertThat(lina.post(path, "hour", "8")).hasStatus(404);
        }
        assertThat(lina.get("/notices/settings")).hasStatus(404);
        assertThat(lina.get("/notices"))
                .hasStatusOk()
                .bodyText()
                .contains("a text you proposed that comes back")
                .doesNotContain("/notices/settings");
        for (var kind : List.of("contact.notices", "room.notices.turn", "wiki.notices"))
            notices.tell(lina.id(), News.of(kind, "wiki.notice.changed").in(scene.id()));
        assertThat(db.sql("select count(*) from notice.notice where person = ? and due is not null")
                        .param(lina.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String only(Somebody somebody) {
        return db.sql("select id::text from notice.notice where person = ?")
                .param(somebody.id())
                .query(String.class)
                .single();
    }
}
