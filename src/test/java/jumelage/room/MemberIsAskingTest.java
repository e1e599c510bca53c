package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.pupil.PupilAdded;
import jumelage.pupil.SharedRooms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MemberIsAskingTest {
    @Autowired
    Asker asker;

    @Autowired
    Scenes cast;

    @Autowired
    Doors doors;

    @Autowired
    Membership membership;

    @Autowired
    ClassesInRooms classes;

    @Autowired
    Members members;

    @Autowired
    SharedRooms shared;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void whoIsNotInARoomDoesNotFindIt() {
        var scene = cast.scene();

        assertThat(asker.teacher("Inès").get(scene.path())).hasStatus(404);
        assertThat(asker.stranger().get(scene.path()))
                .hasStatus(303)
                .hasHeader(
                        "Location",
                        "/sign-in?to=%2Ftwinspaces%2F" + scene.room().slug());
        assertThat(asker.stranger().get("/twinspaces/there-is-none")).hasStatus(303);
        assertThat(scene.as(Role.FOUNDER).get(scene.path())).hasStatus(200);
    }

    @Test
    void aFormerNameLeadsOnOnlyWhoeverMayGoThere() {
        var scene = cast.scene();
        doors.rename(scene.room(), scene.room().slug() + "-2", "Nos ponts");

        assertThat(scene.as(Role.TEACHER).get(scene.path() + "/members?x=1"))
                .hasStatus(301)
                .hasHeader("Location", scene.path() + "-2/members?x=1");
        assertThat(asker.teacher("Inès").get(scene.path())).hasStatus(404);
        assertThat(asker.stranger().get(scene.path())).hasStatus(303);
    }

    @Test
    void aChangeCountsAtOnce() {
        var scene = cast.scene();
        var nolwenn = scene.as(Role.TEACHER);
        assertThat(nolwenn.get(scene.path() + "/settings")).hasStatus(404);

        membership.changeRole(
                scene.id(),
                nolwenn.id(),
                Role.TEACHER,
                Role.ADMINISTRATOR,
                scene.second().id());
        assertThat(nolwenn.get(scene.path() + "/settings")).hasStatus(200);

        membership.leave(scene.id(), nolwenn.id(), scene.second().id());
        assertThat(nolwenn.get(scene.path())).hasStatus(404);
    }

    @Test
    void pupilsComeInWhileTwoTeachersAreThere() {
        var claire = asker.teacher("Claire");
        var school = asker.school("Collège Jean Rostand", "FR");
        var room = doors.open(Room.Kind.TWINSPACE, "deux-rives", "Deux rives");
        membership.join(room.id(), claire.id(), Role.FOUNDER, school);
        var lina = cast.pupil(room, "Lina", Role.PUPIL, school, cast.schoolClass(school, "5e B", claire.id()));
        assertThat(lina.get(room.path())).hasStatus(404);

        var yann = cast.teacher(room, "Yann", Role.TEACHER, school);
        assertThat(lina.get(room.path())).hasStatus(200);

        membership.leave(room.id(), yann.id(), yann.id());
        assertThat(lina.get(room.path())).hasStatus(404);
    }

    @Test
    void aGuestComesInWhenASecondSchoolHasAgreedUntilTheDay() {
        var scene = cast.scene();
        var ada = cast.guest(scene.room(), "Ada", Role.EXPERT, null, scene.as(Role.FOUNDER), null);
        assertThat(ada.get(scene.path())).hasStatus(404);

        db.sql("update room.invitation set confirmed_by = ? where person = ?")
                .params(scene.second().id(), ada.id())
                .update();
        assertThat(ada.get(scene.path())).hasStatus(200);

        db.sql("update room.invitation set until = ? where person = ?")
                .params(clock.instant().minus(Duration.ofSeconds(1)), ada.id())
                .update();
        membership.leave(scene.id(), scene.colleague().id(), scene.colleague().id());
        assertThat(ada.get(scene.path())).hasStatus(404);
    }

    @Test
    void aTeacherLooksWithTheEyesOfAPupilAndAPupilWithHisOwn() {
        var scene = cast.scene();

        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "/settings?as=pupil"))
                .hasStatus(404);
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "?as=pupil"))
                .hasStatus(200)
                .bodyText()
                .contains("You see what a pupil sees.");
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "?as=visitor")).hasStatus(200);
        assertThat(scene.as(Role.PUPIL).get(scene.path() + "?as=family"))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("You see what");
    }

    @Test
    void whoeverComesIntoAClassComesIntoItsRooms() {
        var scene = cast.scene();
        classes.add(scene.id(), scene.frenchClass(), scene.as(Role.FOUNDER).id());
        var yanis = cast.pupil(null, "Yanis", Role.PUPIL, scene.french(), scene.frenchClass());
        assertThat(yanis.get(scene.path())).hasStatus(404);
        assertThat(shared.share(scene.second().id(), yanis.id())).isFalse();

        events.publishEvent(new PupilAdded(yanis.id(), scene.frenchClass(), scene.french()));
        assertThat(yanis.get(scene.path())).hasStatus(200);
        assertThat(shared.share(scene.second().id(), yanis.id())).isTrue();

        classes.remove(scene.id(), scene.frenchClass(), scene.as(Role.FOUNDER).id());
        assertThat(yanis.get(scene.path())).hasStatus(404);
        assertThat(members.of(scene.id())).noneMatch(one -> one.id().equals(yanis.id()));
    }
}
