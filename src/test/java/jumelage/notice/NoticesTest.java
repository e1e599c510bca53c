package jumelage.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import jumelage.shell.TimeOfDay;
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
    Board board;

    @Autowired
    Clock clock;

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
        var page = page(scene);
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
        var page = page(scene);

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
        var kinds = List.of("contact.notices", "room.notices.turn", "wiki.notices");
        for (var kind : kinds)
            for (var somebody : List.of(lina, scene.second()))
                notices.tell(
                        somebody.id(),
                        News.of(kind, "wiki.notice.changed").in(scene.id()).about(UUID.randomUUID()));
        assertThat(due(scene.second())).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(due(lina)).isEmpty();
    }

    @Test
    void otherNewsDoesNotTakeThePlaceOfNewsThatNobodyHasRead() {
        var claire = asker.teacher("Claire");
        var luc = asker.teacher("Luc");
        var paola = asker.teacher("Paola");
        var accepted = News.of("contact.notices", "contact.mail.accepted").about(UUID.randomUUID());
        notices.tell(paola.id(), accepted.by(claire.id()));
        notices.tell(paola.id(), accepted.by(luc.id()));
        notices.tell(paola.id(), accepted.by(claire.id()));
        var asked = News.of("contact.notices", "contact.mail.asked")
                .about(UUID.randomUUID())
                .by(claire.id());
        notices.tell(paola.id(), asked.saying("Bridges?"));
        notices.tell(paola.id(), asked.saying("Or rivers?"));

        assertThat(paola.get("/notices"))
                .bodyText()
                .contains(
                        "Notices: 4 unread",
                        "Claire is now your contact",
                        "Luc is now your contact",
                        "Bridges?",
                        "Or rivers?");
    }

    @Test
    void whatGoesOnInARoomIsToldOnceOfWhoeverWentOnLast() {
        var scene = scenes.scene();
        var nolwenn = scene.as(Role.TEACHER);
        var page = page(scene);
        for (var author : List.of(scene.second(), scene.as(Role.FOUNDER)))
            notices.tell(
                    nolwenn.id(),
                    News.of("wiki.notices", "wiki.notice.changed")
                            .in(scene.id())
                            .about(page)
                            .by(author.id()));

        assertThat(nolwenn.get("/notices"))
                .bodyText()
                .contains("Claire went on with")
                .doesNotContain("Paola went on with");
    }

    @Test
    void onlyWhatWasReadIsClearedAway() {
        var claire = asker.teacher("Claire");
        var paola = asker.teacher("Paola");
        for (var days : List.of(400, 100))
            TimeOfDay.at(clock.instant().minus(Duration.ofDays(days)), () -> {
                notices.tell(
                        List.of(claire.id(), paola.id()),
                        News.of("contact.notices", "contact.mail.accepted")
                                .about(UUID.randomUUID())
                                .by(claire.id()));
                board.readAll(claire.id());
            });

        board.clear();

        assertThat(claire.get("/notices")).bodyText().contains("Nothing to tell");
        assertThat(paola.get("/notices")).bodyText().contains("Notices: 2 unread");
    }

    private List<String> due(Somebody somebody) {
        return db.sql(
                        "select kind from notice.notice where person = ? and what = 'wiki.notice.changed' and due is not null")
                .param(somebody.id())
                .query(String.class)
                .list();
    }

    private UUID page(Scenes.Scene scene) {
        return db.sql("select id from publication.item where room_id = ? and number = ?")
                .params(scene.id(), scene.pages().get("MEMBERS"))
                .query(UUID.class)
                .single();
    }

    private String only(Somebody somebody) {
        return db.sql("select id::text from notice.notice where person = ?")
                .param(somebody.id())
                .query(String.class)
                .single();
    }
}
