package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.notice.Mailing;
import jumelage.room.Members;
import jumelage.room.Membership;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class MembersTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Asker asker;

    @Autowired
    Members members;

    @Autowired
    Membership membership;

    @Autowired
    Mailing mailing;

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
    void foundersAndAdministratorsInviteTeachersOfEverySchoolThatTakesPart() {
        var scene = scenes.scene();
        var yann = scene.as(Role.ADMINISTRATOR);
        var chiara = scenes.colleague("Chiara", scene.italian());
        var lieve = scenes.colleague("Lieve", scene.belgian());
        var somewhere = scenes.colleague("Zoé", asker.school("Lycée d’ailleurs", "FR"));
        for (var one : List.of(yann, scene.second()))
            assertThat(one.get(scene.path() + "/members"))
                    .bodyText()
                    .contains("Invite a teacher of a school", "Chiara", "Lieve", "Scuola Galilei")
                    .doesNotContain("Zoé", "value=\"" + scene.italianTeacher().id());

        assertThat(invite(scene, yann, somewhere)).hasStatus(404);
        assertThat(invite(scene, yann, chiara)).hasStatus(303);
        assertThat(invite(scene, scene.second(), chiara)).as("asked already").hasStatus(303);
        assertThat(invite(scene, yann, lieve)).hasStatus(303);
        assertThat(yann.get(scene.path() + "/members")).bodyText().contains("Chiara, Scuola Galilei");
        assertThat(yann.get(scene.path() + "/log")).bodyText().contains("Yann invited Chiara");
        answer(scene, chiara, "acceptance");
        answer(scene, lieve, "acceptance");

        assertThat(role(scene, chiara.id())).isEqualTo(Role.TEACHER);
        assertThat(members.find(scene.id(), chiara.id()).orElseThrow().school()).isEqualTo(scene.italian());
        assertThat(role(scene, lieve.id())).isEqualTo(Role.GUEST_TEACHER);
        assertThat(yann.get(scene.path())).bodyText().contains("Chiara has come for Guérande");
    }

    @Test
    void whoeverDeclinesIsToldOfToWhoeverAskedAndTheLinkLeadsWhereHeMayGo() {
        var scene = scenes.scene();
        var yann = scene.as(Role.ADMINISTRATOR);
        var chiara = scenes.colleague("Chiara", scene.italian());
        invite(scene, yann, chiara);
        answer(scene, chiara, "refusal");

        assertThat(chiara.get(scene.path())).hasStatus(404);
        assertThat(letters(yann)).singleElement().asString().contains("Chiara", scene.path() + "/members");
    }

    @Test
    void whoeverWorksAtTwoSchoolsIsAskedAsTheOneThatTakesPart() {
        var scene = scenes.scene();
        var chiara = scenes.colleague("Chiara", asker.school("Liceo d’altrove", "IT"));
        db.sql("""
                insert into employment.employment (id, person, school, role, state, since, office, version)
                values (?, ?, ?, 'teacher', 'VALIDATED', now() + interval '1 minute', 'central', 1)
                """)
                .params(java.util.UUID.randomUUID(), chiara.id(), scene.italian())
                .update();
        invite(scene, scene.second(), chiara);
        answer(scene, chiara, "acceptance");

        assertThat(members.find(scene.id(), chiara.id()).orElseThrow().school()).isEqualTo(scene.italian());
    }

    @Test
    void manyAreFoundByNameAndSchool() {
        var scene = scenes.scene();
        var there = scene.path() + "/members";
        assertThat(scene.second().get(there)).bodyText().doesNotContain("name=\"colleague\"");
        for (var number = 0; number < 21; number++) scenes.colleague("Élodie " + number, scene.french());
        scenes.colleague("Chiara", scene.italian());

        assertThat(scene.second().get(there)).bodyText().contains("name=\"colleague\"", "Chiara", "Élodie 20");
        assertThat(scene.second().get(there + "?colleague=elodie marais"))
                .bodyText()
                .contains("Élodie 20", "value=\"elodie marais\"")
                .doesNotContain("Chiara");
        assertThat(scene.second().get(there + "?colleague=%"))
                .bodyText()
                .contains("Nobody who could be invited")
                .doesNotContain("Chiara");
    }

    @Test
    void anOpenInvitationIsWithdrawnByWhoeverSentItOrByFoundersAndAdministrators() {
        var scene = scenes.scene();
        var nolwenn = scene.as(Role.TEACHER);
        var soizic = scenes.colleague("Soizic", scene.french());
        var chiara = scenes.colleague("Chiara", scene.italian());
        invite(scene, nolwenn, soizic);
        invite(scene, scene.second(), chiara);
        var own = scene.path() + "/colleagues/" + invitation(soizic) + "/withdrawal";
        var other = scene.path() + "/colleagues/" + invitation(chiara) + "/withdrawal";

        assertThat(nolwenn.get(scene.path() + "/members"))
                .bodyText()
                .contains(own)
                .doesNotContain(other);
        assertThat(scene.colleague().post(own)).hasStatus(404);
        assertThat(nolwenn.post(other)).hasStatus(404);
        assertThat(nolwenn.post(own)).hasStatus(303);
        assertThat(letters(soizic)).last().asString().contains("Nolwenn withdraws");
        assertThat(nolwenn.post(own)).hasStatus(409).bodyText().contains("not open any more");
        assertThat(nolwenn.get(scene.path() + "/members")).bodyText().contains(">Soizic</option>");
        assertThat(scene.as(Role.ADMINISTRATOR).post(other)).hasStatus(303);
        assertThat(chiara.post(
                        "/projects/" + scene.room().slug() + "/invitations/" + invitation(chiara) + "/acceptance"))
                .hasStatus(409);
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

    private static MvcTestResult invite(Scenes.Scene scene, Somebody by, Somebody whom) {
        return by.post(scene.path() + "/colleagues", "whom", whom.id().toString());
    }

    private void answer(Scenes.Scene scene, Somebody invited, String how) {
        assertThat(invited.post("/projects/" + scene.room().slug() + "/invitations/" + invitation(invited) + "/" + how))
                .hasStatus(303);
    }

    private String invitation(Somebody invited) {
        return db.sql("select id::text from project.invitation where invited = ?")
                .param(invited.id())
                .query(String.class)
                .single();
    }

    private List<String> letters(Somebody somebody) {
        mailing.send();
        return db.sql("select subject || ' ' || body from mail.letter where address = ? order by written, id")
                .param(somebody.address())
                .query(String.class)
                .list();
    }

    private Role role(Scenes.Scene scene, jumelage.account.PersonId person) {
        return members.find(scene.id(), person).orElseThrow().role();
    }
}
