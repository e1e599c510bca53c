package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.Scenes.Scene;
import jumelage.school.ClassId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A teacher moves pupils and removes them; the rooms follow.
@IntegrationTest
class PupilsComeAndGoTest {
    @Autowired
    Scenes scenes;

    @Autowired
    ClassesInRooms classes;

    @Autowired
    Members members;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient db;

    Scene old;
    Scene other;
    Somebody claire;
    Somebody lina;
    ClassId fifth;
    ClassId fourth;

    @BeforeEach
    void town() {
        old = scenes.scene();
        other = scenes.scene();
        claire = old.as(Role.FOUNDER);
        lina = old.as(Role.PUPIL);
        fifth = old.frenchClass();
        fourth = scenes.schoolClass(old.french(), "4e A", claire.id());
        classes.add(old.id(), fifth, claire.id());
    }

    @Test
    void whoeverMovesLeavesTheRoomsOfTheOldClassForThoseOfTheNew() {
        classes.add(other.id(), fourth, claire.id());
        assertThat(lina.get(old.path())).hasStatusOk();
        assertThat(lina.get(other.path())).hasStatus(404);

        move();

        assertThat(lina.get(old.path())).hasStatus(404);
        assertThat(lina.get(other.path())).hasStatusOk();
        assertThat(old.as(Role.PUPIL_ADMINISTRATOR).get(old.path())).hasStatusOk();
    }

    @Test
    void whoeverMovesStaysWhereBothClassesAre() {
        classes.add(old.id(), fourth, claire.id());

        move();

        assertThat(lina.get(old.path())).hasStatusOk();
    }

    @Test
    void aClosedRoomIsStillReadByWhoWasThere() {
        doors.close(old.id(), claire.id());

        move();

        assertThat(lina.get(old.path())).hasStatusOk();
    }

    @Test
    void whoeverWasThereWithoutTheClassStays() {
        classes.remove(old.id(), fifth, claire.id());
        db.sql("update room.member set left_at = null where room_id = ? and person = ?")
                .params(old.id(), lina.id())
                .update();

        move();

        assertThat(members.find(old.id(), lina.id())).isPresent();
    }

    @Test
    void aSecondMoveFromTheSamePageLeadsNowhere() {
        move();

        assertThat(claire.post("/classes/" + fifth + "/pupils/" + lina.id() + "/class", "there", fourth.toString()))
                .hasStatus(404);
    }

    @Test
    void whoeverIsRemovedIsInNoRoomAndWhatWasWrittenIsSignedByNobody() {
        var page = scenes.page(old.id(), 70, "MEMBERS", lina.id());
        scenes.writtenBy(old.id(), page, lina.id(), old.french());

        assertThat(claire.post("/classes/" + fifth + "/pupils/" + lina.id() + "/closing"))
                .hasStatus(303);

        assertThat(db.sql("select count(*) from room.member where person = ? and left_at is null")
                        .param(lina.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(lina.get(old.path())).hasStatus(303);
        assertThat(claire.get(old.path() + "/pages/" + page.number() + "/history"))
                .hasStatusOk()
                .bodyText()
                .contains("Élève")
                .doesNotContain("Lina");
        var address = claire.get(old.path() + "/pages/" + page.number());
        assertThat(claire.get(address.getResponse().getHeader("Location")))
                .hasStatusOk()
                .bodyText()
                .contains("Ponts")
                .doesNotContain("Lina");
    }

    private void move() {
        assertThat(claire.post("/classes/" + fifth + "/pupils/" + lina.id() + "/class", "there", fourth.toString()))
                .hasStatus(303);
    }
}
