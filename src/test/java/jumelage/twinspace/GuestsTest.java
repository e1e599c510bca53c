package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.notice.Mailing;
import jumelage.room.Membership;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GuestsTest {
    @Autowired
    Asker asker;

    @Autowired
    Scenes scenes;

    @Autowired
    Mailing mailing;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void anExpertIsInvitedByOneSchoolAndLetInByAnother() {
        var scene = scenes.scene();
        var claire = scene.as(Role.FOUNDER);
        var grace = asker.staff("Grace");

        assertThat(claire.post(scene.path() + "/guests", form(grace.address(), "EXPERT", inDays(10))))
                .hasStatus(303);
        assertThat(grace.get(scene.path())).hasStatus(404);
        assertThat(grace.get("/twinspaces")).bodyText().doesNotContain(scene.path());
        assertThat(scene.second().get(scene.path())).bodyText().contains("invited by another school", "Grace");
        assertThat(scene.colleague().post(scene.path() + "/guests/" + grace.id() + "/confirmation"))
                .hasStatus(404);

        assertThat(scene.italianTeacher().post(scene.path() + "/guests/" + grace.id() + "/confirmation"))
                .hasStatus(303);
        assertThat(grace.get(scene.path())).hasStatusOk();
        assertThat(scene.second().get(scene.path())).bodyText().doesNotContain("invited by another school");
        mailing.send();
        assertThat(db.sql("select count(*) from mail.letter where address = ?")
                        .param(grace.address())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(grace.get("/notices")).bodyText().contains("You may come in");
        assertThat(claire.get(scene.path() + "/log")).bodyText().contains("Luca let in Grace");
    }

    @Test
    void nobodyIsAskedToLetInAGuestWhoIsThereOrGoneOrThatIsAnotherRooms() {
        var scene = scenes.scene();
        var other = scenes.scene();
        var grace = asker.staff("Grace");
        for (var room : List.of(scene, other))
            room.as(Role.FOUNDER).post(room.path() + "/guests", form(grace.address(), "EXPERT", inDays(10)));
        assertThat(asked(scene.second())).isEqualTo(1);

        other.italianTeacher().post(other.path() + "/guests/" + grace.id() + "/confirmation");
        assertThat(asked(other.second())).isZero();
        assertThat(asked(scene.second())).isEqualTo(1);
        membership.leave(scene.id(), grace.id(), scene.as(Role.FOUNDER).id());

        assertThat(asked(scene.second())).isZero();
    }

    private int asked(Asker.Somebody teacher) {
        return db.sql(
                        "select count(*) from notice.notice where person = ? and what = 'room.notice.guest' and read is null")
                .param(teacher.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var scene = scenes.scene();
        var claire = scene.as(Role.FOUNDER);
        var there = scene.path() + "/guests";

        assertThat(claire.post(there, form("nobody@school.example", "OBSERVER", inDays(3))))
                .hasStatus(422)
                .bodyText()
                .contains("No confirmed account has this address", "nobody@school.example");
        assertThat(claire.post(there, form(asker.staff("Grace").address(), "EXPERT", inDays(-1))))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a day from today on");
        assertThat(claire.post(there, form(asker.staff("Grace").address(), "FOUNDER", inDays(3))))
                .hasStatus(422)
                .bodyText()
                .contains("Only experts and observers");
        assertThat(claire.post(there, form(scene.second().address(), "EXPERT", inDays(3))))
                .hasStatus(422)
                .bodyText()
                .contains("a member already");
        assertThat(claire.post(there)).hasStatus(422);
        assertThat(claire.post(there, "until", "never", "part", "nothing", "role", "KING", "address", "x"))
                .hasStatus(422);
    }

    @Test
    void aPartOfAnotherRoomIsNoPart() {
        var scene = scenes.scene();
        var other = scenes.scene();
        var page = db.sql("select id from publication.item where room_id = ? limit 1")
                .param(other.id())
                .query(java.util.UUID.class)
                .single();

        assertThat(scene.as(Role.FOUNDER)
                        .post(
                                scene.path() + "/guests",
                                "address",
                                asker.staff("Grace").address(),
                                "role",
                                "EXPERT",
                                "until",
                                inDays(3),
                                "part",
                                page.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("no longer there");
    }

    private String inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))
                .plusDays(days)
                .toString();
    }

    private static String[] form(String address, String role, String until) {
        return new String[] {"address", address, "role", role, "until", until, "part", ""};
    }
}
