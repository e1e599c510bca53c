package jumelage.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.account.PersonId;
import jumelage.card.InHand;
import jumelage.school.ClassId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PupilsTest {
    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    InHand hand;

    @Autowired
    JdbcClient db;

    Asker.Somebody claire;
    ClassId fifth;

    @BeforeEach
    void town() {
        claire = asker.teacher("Claire");
        fifth = schoolroom.make(claire, "5e B");
    }

    @Test
    void aPupilGetsAnotherNameAndAnotherClass() {
        var slip = schoolroom.one(claire, fifth, "Lina");
        var fourth = schoolroom.make(claire, "4e A");
        var path = "/classes/" + fifth + "/pupils/" + slip.pupil();

        assertThat(claire.get(path)).hasStatusOk().bodyText().contains("Lina", "4e A");
        assertThat(claire.post(path + "/name", "name", "Lina Martin"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Lina Martin\"", "Lina M.");
        assertThat(claire.post(path + "/name", "name", "")).hasStatus(422);
        assertThat(claire.post(path + "/name", "name", "Lina M.")).hasStatus(303);
        assertThat(schoolroom.nameOf(slip)).isEqualTo("Lina M.");
        assertThat(claire.post(path + "/class", "there", "nowhere")).hasStatus(422);
        assertThat(claire.post(path + "/class", "there", fourth.toString())).hasStatus(303);
        assertThat(schoolroom.pupils(fourth)).extracting(PupilListing::name).containsExactly("Lina M.");
        assertThat(claire.get(path)).hasStatus(404);
        assertThat(hand.opens(slip)).isTrue();
    }

    @Test
    void aRemovedPupilLosesNameCardAndSession() {
        var slip = schoolroom.one(claire, fifth, "Lina");
        var lina = asker.stranger();
        lina.post("/pupils", "secret", slip.secret());

        assertThat(claire.post("/classes/" + fifth + "/pupils/" + slip.pupil() + "/closing"))
                .hasStatus(303);

        assertThat(lina.get("/pupils/home")).hasStatus(303);
        assertThat(schoolroom.nameOf(slip)).isEqualTo("Élève");
        assertThat(schoolroom.pupils(fifth)).isEmpty();
        assertThat(lina.post("/pupils", "secret", slip.secret())).hasStatus(422);
        assertThat(claire.post("/classes/" + fifth + "/pupils/" + slip.pupil() + "/card"))
                .hasStatus(404);
    }

    @Test
    void whoDoesNotAnswerForAPupilFindsNone() {
        var slip = schoolroom.one(claire, fifth, "Lina");
        var path = "/classes/" + fifth + "/pupils/" + slip.pupil();
        var lina = asker.stranger();
        lina.post("/pupils", "secret", slip.secret());

        for (var other :
                new Asker.Somebody[] {asker.teacher("Marc", schoolroom.schoolOf(claire)), asker.teacher("Luca"), lina
                }) {
            assertThat(other.get(path)).hasStatus(404);
            for (var act : new String[] {"card", "revocation", "closing", "name", "class"})
                assertThat(other.post(path + "/" + act, "name", "X")).hasStatus(404);
        }
        assertThat(claire.post("/classes/" + fifth + "/pupils/" + claire.id() + "/card"))
                .hasStatus(404);
        assertThat(claire.post("/classes/" + schoolroom.make(claire, "4e A") + "/pupils/" + slip.pupil() + "/card"))
                .hasStatus(404);
        assertThat(hand.opens(slip)).isTrue();
    }

    @Test
    void aColleagueWhoMeetsThePupilInARoomGivesANewCardAndNoMore() {
        var sheet = schoolroom.add(claire, fifth, "Lina\nNoé");
        var lina = sheet.slips().stream()
                .filter(slip -> slip.name().equals("Lina"))
                .findFirst()
                .orElseThrow();
        var marc = asker.teacher("Marc", schoolroom.schoolOf(claire));
        var luca = asker.teacher("Luca");
        meet(lina.pupil(), marc.id(), luca.id());
        var path = "/classes/" + fifth + "/pupils/" + lina.pupil();

        assertThat(marc.get("/classes")).bodyText().contains("5e B");
        assertThat(marc.get("/classes/" + fifth))
                .hasStatusOk()
                .bodyText()
                .contains("Lina")
                .doesNotContain("Noé");
        assertThat(schoolroom.renew(marc, fifth, lina).slips()).hasSize(1);
        assertThat(marc.post(path + "/revocation")).hasStatus(303);
        assertThat(marc.get(path)).hasStatus(404);
        assertThat(marc.post(path + "/closing")).hasStatus(404);
        assertThat(luca.post(path + "/card")).hasStatus(404);
    }

    @Test
    void whoAnswersForAClassIsToldOfCardsThatAColleagueMakesOrTakesBack() {
        var slip = schoolroom.one(claire, fifth, "Lina");
        var marc = asker.teacher("Marc", schoolroom.schoolOf(claire));
        meet(slip.pupil(), marc.id());
        schoolroom.renew(claire, fifth, slip);
        assertThat(claire.get("/notices")).bodyText().contains("Nothing to tell");

        schoolroom.renew(marc, fifth, slip);
        schoolroom.renew(marc, fifth, slip);
        marc.post("/classes/" + fifth + "/pupils/" + slip.pupil() + "/revocation");

        assertThat(claire.get("/notices"))
                .bodyText()
                .contains("Notices: 2 unread", "Marc has made new cards in", "Marc has taken a card back in", "5e B")
                .doesNotContain("Lina");
        assertThat(marc.get("/notices")).bodyText().contains("Nothing to tell");
        db.sql("update employment.employment set state = 'ENDED' where person = ?")
                .param(claire.id())
                .update();
        assertThat(claire.get("/notices")).bodyText().doesNotContain("Marc", "5e B");
    }

    private void meet(PersonId pupil, PersonId... teachers) {
        var room = java.util.UUID.randomUUID();
        db.sql("insert into room.room (id, kind, slug, title, made) values (?, 'TWINSPACE', ?, 'Meeting', now())")
                .params(room, "meeting-" + room)
                .update();
        var join = "insert into room.member (room_id, person, role, joined) values (?, ?, ?, now())";
        db.sql(join).params(room, pupil, "PUPIL").update();
        for (var teacher : teachers)
            db.sql(join).params(room, teacher, "TEACHER").update();
    }
}
