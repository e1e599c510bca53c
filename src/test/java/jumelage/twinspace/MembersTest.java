package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Members;
import jumelage.room.Membership;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MembersTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Members members;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient db;

    @Test
    void membersStandBySchoolWithWhatTheyAre() {
        var scene = scenes.scene();

        assertThat(scene.as(Role.PUPIL).get(scene.path() + "/members"))
                .hasStatusOk()
                .bodyText()
                .contains("Collège des Marais", "Scuola Galilei", "Claire", "Founder", "Giulia", "guest school")
                .doesNotContain("/removal", "/role");
    }

    @Test
    void aHeadSeesNoPupilsName() {
        var scene = scenes.scene();

        assertThat(scene.as(Role.HEAD).get(scene.path() + "/members"))
                .hasStatusOk()
                .bodyText()
                .contains("Claire", "2 pupils")
                .doesNotContain("Giulia", "Lina");
    }

    @Test
    void aFounderMakesATeacherAnAdministratorAndNobodyChangesAFounder() {
        var scene = scenes.scene();
        var nolwenn = scene.as(Role.TEACHER).id();
        var paola = scene.second().id();
        var there = scene.path() + "/members/";

        assertThat(scene.as(Role.FOUNDER).post(there + nolwenn + "/role", "was", "TEACHER", "role", "ADMINISTRATOR"))
                .hasStatus(303);
        assertThat(role(scene, nolwenn)).isEqualTo(Role.ADMINISTRATOR);

        assertThat(scene.as(Role.FOUNDER).post(there + paola + "/role", "was", "FOUNDER", "role", "TEACHER"))
                .hasStatus(404);
        assertThat(scene.as(Role.FOUNDER).post(there + nolwenn + "/role", "was", "ADMINISTRATOR", "role", "FOUNDER"))
                .hasStatus(404);
        assertThat(scene.as(Role.ADMINISTRATOR).post(there + paola + "/removal"))
                .hasStatus(404);
        assertThat(role(scene, paola)).isEqualTo(Role.FOUNDER);
    }

    @Test
    void whoeverChangesWhatAnotherHasJustChangedIsTold() {
        var scene = scenes.scene();
        var nolwenn = scene.as(Role.TEACHER).id();
        membership.changeRole(
                scene.id(),
                nolwenn,
                Role.TEACHER,
                Role.ADMINISTRATOR,
                scene.second().id());

        assertThat(scene.as(Role.FOUNDER)
                        .post(
                                scene.path() + "/members/" + nolwenn + "/role",
                                "was",
                                "TEACHER",
                                "role",
                                "ADMINISTRATOR"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was faster");
    }

    @Test
    void nonsenseIsNotFoundNorBreaks() {
        var scene = scenes.scene();
        var claire = scene.as(Role.FOUNDER);
        var there = scene.path() + "/members/";

        assertThat(claire.post(there + "nobody/role", "was", "TEACHER", "role", "TEACHER"))
                .hasStatus4xxClientError();
        assertThat(claire.post(there + scene.as(Role.TEACHER).id() + "/role", "was", "KING", "role", "<script>"))
                .hasStatus(400);
        assertThat(claire.post(there + scene.as(Role.TEACHER).id() + "/role")).hasStatus4xxClientError();
        assertThat(claire.post(scene.path() + "/classes/nothing")).hasStatus4xxClientError();
    }

    @Test
    void whoeverLeavesIsOutAndTheLastFounderStays() {
        var scene = scenes.scene();

        assertThat(scene.as(Role.TEACHER).post(scene.path() + "/members/leaving"))
                .hasStatus(303)
                .hasHeader("Location", "/twinspaces");
        assertThat(scene.as(Role.TEACHER).get(scene.path())).hasStatus(404);

        assertThat(scene.second().post(scene.path() + "/members/leaving")).hasStatus(303);
        assertThat(scene.as(Role.FOUNDER).post(scene.path() + "/members/leaving"))
                .hasStatus(409)
                .bodyText()
                .contains("the last one cannot leave");
    }

    @Test
    void aTeacherBringsInAClassOfTheOwnSchoolAndTakesItOut() {
        var scene = scenes.scene();
        var claire = scene.as(Role.FOUNDER);
        var fresh = scenes.schoolClass(scene.french(), "4e D", claire.id());
        var yanis = scenes.pupil(null, "Yanis", Role.PUPIL, scene.french(), fresh);
        assertThat(claire.get(scene.path() + "/members")).bodyText().contains("4e D (1 pupil)");

        assertThat(scene.second().post(scene.path() + "/classes/" + fresh)).hasStatus(404);
        assertThat(claire.post(scene.path() + "/classes/" + fresh)).hasStatus(303);
        assertThat(claire.post(scene.path() + "/classes/" + fresh))
                .as("a second tap")
                .hasStatus(303);
        assertThat(role(scene, yanis.id())).isEqualTo(Role.PUPIL);
        assertThat(yanis.get(scene.path())).hasStatusOk();

        assertThat(claire.post(
                        scene.path() + "/members/" + yanis.id() + "/role",
                        "was",
                        "PUPIL",
                        "role",
                        "PUPIL_ADMINISTRATOR"))
                .hasStatus(303);
        assertThat(role(scene, yanis.id())).isEqualTo(Role.PUPIL_ADMINISTRATOR);

        assertThat(claire.post(scene.path() + "/classes/" + fresh + "/removal")).hasStatus(303);
        assertThat(yanis.get(scene.path())).hasStatus(404);
    }

    @Test
    void aTeacherInvitesColleaguesOfTheOwnSchoolOnly() {
        var scene = scenes.scene();
        var nolwenn = scene.as(Role.TEACHER);
        var soizic = scenes.colleague("Soizic", scene.french());
        var chiara = scenes.colleague("Chiara", scene.italian());
        assertThat(nolwenn.get(scene.path() + "/members"))
                .bodyText()
                .contains("Soizic")
                .doesNotContain("Chiara");

        assertThat(nolwenn.post(
                        scene.path() + "/colleagues", "whom", chiara.id().toString()))
                .hasStatus(404);
        assertThat(nolwenn.post(
                        scene.path() + "/colleagues", "whom", soizic.id().toString()))
                .hasStatus(303);
        assertThat(nolwenn.post(
                        scene.path() + "/colleagues", "whom", soizic.id().toString()))
                .hasStatus(303);
        assertThat(nolwenn.get(scene.path() + "/members"))
                .bodyText()
                .contains("has not answered yet", "Invited by Nolwenn");
        assertThat(soizic.get(scene.path())).hasStatus(404);

        var invitation = db.sql("select id from project.invitation where invited = ?")
                .param(soizic.id())
                .query(java.util.UUID.class)
                .single();
        assertThat(soizic.post("/projects/" + scene.room().slug() + "/invitations/" + invitation + "/acceptance"))
                .hasStatus(303);
        assertThat(soizic.get(scene.path())).hasStatusOk();
        assertThat(role(scene, soizic.id())).isEqualTo(Role.TEACHER);
    }

    @Test
    void theLogTellsEachSchoolItsPart() {
        var scene = scenes.scene();
        var claire = scene.as(Role.FOUNDER);
        claire.post(
                scene.path() + "/members/" + scene.as(Role.TEACHER).id() + "/role",
                "was",
                "TEACHER",
                "role",
                "ADMINISTRATOR");

        assertThat(claire.get(scene.path() + "/log"))
                .bodyText()
                .contains("Claire made Nolwenn an administrator", "Luca joined");
        assertThat(scene.italianTeacher().get(scene.path() + "/log"))
                .bodyText()
                .contains("Luca joined")
                .doesNotContain("Nolwenn");
        assertThat(scene.as(Role.HEAD).get(scene.path() + "/log"))
                .bodyText()
                .contains("Claire made Nolwenn an administrator", "a pupil joined")
                .doesNotContain("Lina");
        assertThat(claire.get(scene.path() + "/log?before=x")).hasStatus(400);
    }

    @Test
    void whatTheLawLeavesToTheRoomIsSetThere() {
        var scene = scenes.scene();
        var lina = scene.as(Role.PUPIL);
        assertThat(lina.get(scene.path() + "/pages/new")).hasStatusOk();

        assertThat(scene.as(Role.FOUNDER).post(scene.path() + "/settings", "publish.teacher", "yes"))
                .hasStatus(303);

        assertThat(lina.get(scene.path() + "/pages/new")).hasStatus(404);
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "/log"))
                .bodyText()
                .contains("Claire no longer lets pupils write pages", "Claire lets teachers publish")
                .doesNotContain("order pages");
    }

    private Role role(Scenes.Scene scene, jumelage.account.PersonId person) {
        return members.find(scene.id(), person).orElseThrow().role();
    }
}
