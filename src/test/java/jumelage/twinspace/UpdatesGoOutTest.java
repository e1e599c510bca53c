package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.account.PersonId;
import jumelage.publication.Eyes;
import jumelage.publication.Finding;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.room.RoomSettings;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What pupils write on the front page, on its way to those outside.
@IntegrationTest
class UpdatesGoOutTest {
    @Autowired
    Asker asker;

    @Autowired
    Twinning twinning;

    @Autowired
    Items items;

    @Autowired
    Proposals proposals;

    @Autowired
    RoomSettings settings;

    @Autowired
    Finding finding;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    SchoolId guerande;
    SchoolId volos;
    PersonId head;
    Somebody claire;
    Somebody eleni;
    Somebody yannick;
    Somebody lina;
    Somebody nikos;
    String room;
    String update;

    @BeforeEach
    void aPupilHasWrittenAnUpdate() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        Member founder = twin.founder("Claire", guerande);
        head = founder.id();
        claire = twin.browser(founder);
        eleni = twin.browser(twin.teacher("Eleni", volos));
        yannick = twin.browser(twin.teacher("Yannick", guerande));
        lina = twin.browser(twin.pupil("Lina", guerande));
        nikos = twin.browser(twin.pupil("Nikos", volos));
        room = twin.room().path();
        update = room + "/updates/1";
        lina.post(room + "/updates", "words", "Le pont est en bois", "language", "fr", "audience", "MEMBERS");
    }

    @Test
    void aPupilWritesAnotherSchoolProposesTheOwnAgreesAFounderPublishesAndAStrangerReadsThat() {
        assertThat(propose(eleni, 1)).hasStatus(303);
        assertThat(claire.get(room)).bodyText().contains("being read");
        assertThat(outside()).isNull();
        assertThat(yannick.get(room))
                .as("his turn, in the turn box")
                .bodyText()
                .contains("class=\"turn\"", "read what your pupils wrote in");
        assertThat(yannick.get(update + "/approval"))
                .bodyText()
                .contains("Le pont est en bois", "Approve for my school", "Eleni");

        assertThat(agree(yannick)).hasStatus(303);
        assertThat(turns()).containsExactly("publication.turn.approve");
        assertThat(claire.get(update + "/approval")).bodyText().contains("Publish for everyone");
        assertThat(publish(claire)).hasStatus(303);
        assertThat(turns()).isEmpty();
        assertThat(stranger()).contains("Le pont est en bois").doesNotContain("Lina", "Yannick", "Eleni");

        assertThat(change(lina, "Le pont est en pierre", "PUBLIC", 1)).hasStatus(303);
        assertThat(stranger()).contains("en bois").doesNotContain("en pierre");
        assertThat(nikos.get(room)).bodyText().contains("en pierre", "being read");
        assertThat(turns()).as("asked anew").containsExactly("publication.turn.agree");
        assertThat(yannick.get(update + "/approval")).bodyText().contains("<del>bois</del>", "<ins>pierre</ins>");
        assertThat(publish(claire)).as("the school has not agreed to this").hasStatus(409);
        agree(yannick);
        assertThat(stranger()).contains("en bois");
        publish(claire);
        assertThat(stranger()).contains("en pierre").doesNotContain("en bois");
        assertThat(finding.outside(twin.room().id(), "pierre", 1).found()).isNotEmpty();
    }

    @Test
    void onlyATeacherOfTheSchoolAgreesForItAndOnlyWhoMayPublishBringsItOut() {
        propose(lina, 1);

        for (var other : List.of(eleni, lina, nikos)) {
            assertThat(agree(other)).hasStatus(404);
            assertThat(publish(other)).hasStatus(404);
            assertThat(other.post(update + "/sending-back", "proposal", proposal(), "words", "Non"))
                    .hasStatus(404);
            assertThat(other.get(update + "/approval"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Approve for my school");
        }
        assertThat(publish(yannick)).hasStatus(404);
        assertThat(publish(claire)).as("before the school has agreed").hasStatus(409);
        assertThat(asker.teacher("Inès").post(update + "/approval", "proposal", proposal()))
                .hasStatus(404);
        assertThat(asker.pupil("Noé").get(update + "/approval")).hasStatus(404);
        assertThat(asker.stranger().get("/projects/" + twin.room().slug() + "/updates/1"))
                .hasStatus(404);
        assertThat(outside()).isNull();
        assertThat(proposals.open(key()).orElseThrow().missing()).hasSize(1);
    }

    @Test
    void whoHasWrittenDoesNotAgreeToIt() {
        settings.set(twin.room().id(), Act.ORDER, Role.TEACHER, true, head);
        change(yannick, "Le pont est en bois clair", "MEMBERS", 1);
        propose(eleni, 2);

        assertThat(yannick.get(update + "/approval"))
                .bodyText()
                .contains("You wrote this revision yourself")
                .doesNotContain("Approve for my school");
        assertThat(agree(yannick)).hasStatus(409).bodyText().contains("You wrote this revision yourself");
        assertThat(agree(claire)).as("another teacher of the school").hasStatus(303);
    }

    @Test
    void whoMayProposeIsTheAuthorOrATeacher() {
        assertThat(nikos.get(update)).bodyText().doesNotContain("Show it outside");
        assertThat(propose(nikos, 1)).hasStatus(404);
        assertThat(propose(asker.teacher("Inès"), 1)).hasStatus(404);
        assertThat(lina.post(update + "/proposal", "audience", "MEMBERS", "revision", "1"))
                .hasStatus(404);
        assertThat(lina.get(update)).bodyText().contains("Show it outside", "Your teacher reads it first");
        assertThat(propose(lina, 7))
                .as("a revision that is not the one that members read")
                .hasStatus(409)
                .bodyText()
                .contains("Something newer has come between");
        assertThat(propose(lina, 1)).hasStatus(303);
    }

    @Test
    void whatIsForTeachersIsNotProposed() {
        eleni.post(room + "/updates", "words", "Conseil jeudi", "language", "fr", "audience", "TEACHERS");

        assertThat(eleni.get(room + "/updates/2")).bodyText().doesNotContain("Show it outside");
        assertThat(eleni.post(room + "/updates/2/proposal", "audience", "PUBLIC", "revision", "1"))
                .hasStatus(404);
        assertThat(lina.get(room + "/updates/2/approval")).hasStatus(404);
    }

    @Test
    void aWiderAudienceAsksAgain() {
        lina.post(update + "/proposal", "audience", "FAMILIES", "revision", "1");
        agree(yannick);
        publish(claire);
        assertThat(stranger()).doesNotContain("Le pont");
        assertThat(claire.get(room + "?as=family"))
                .bodyText()
                .contains("Le pont est en bois")
                .doesNotContain("Lina");

        propose(eleni, 1);
        assertThat(turns()).containsExactly("publication.turn.agree");
        assertThat(publish(claire)).hasStatus(409);
        agree(yannick);
        publish(claire);
        assertThat(stranger()).contains("Le pont est en bois");
    }

    @Test
    void aNewerVersionOfWhatWaitsIsAskedForInItsPlace() {
        propose(eleni, 1);
        agree(yannick);
        var first = proposal();
        assertThat(change(lina, "Le pont est en pierre", "MEMBERS", 1)).hasStatus(303);

        assertThat(proposal()).isNotEqualTo(first);
        assertThat(turns()).containsExactly("publication.turn.agree");
        assertThat(claire.post(update + "/publication", "proposal", first)).hasStatus(409);
        assertThat(outside()).isNull();
    }

    @Test
    void whoeverMayPublishDoesNotBringOutWhatHeOnlySavesForMembers() {
        eleni.post(room + "/updates", "words", "Le pont", "language", "fr", "audience", "MEMBERS");
        var other = room + "/updates/2";
        eleni.post(other + "/proposal", "audience", "PUBLIC", "revision", "1");
        assertThat(claire.post(other, "words", "Un pont", "language", "fr", "audience", "MEMBERS", "version", "1"))
                .hasStatus(303);

        assertThat(stranger()).doesNotContain("pont");
        assertThat(turns()).containsExactly("publication.turn.approve");
    }

    @Test
    void whatAnAdultChangesAsksNoSchoolAgain() {
        published();
        assertThat(change(claire, "Le pont est en bois de pin", "PUBLIC", 1)).hasStatus(303);

        assertThat(stranger()).contains("bois de pin");
        assertThat(turns()).isEmpty();
    }

    @Test
    void everySchoolWhosePupilsWroteIsAsked() {
        settings.set(twin.room().id(), Act.ORDER, Role.PUPIL_ADMINISTRATOR, true, head);
        db.sql("update room.member set role = 'PUPIL_ADMINISTRATOR' where room_id = ? and person = ?")
                .params(twin.room().id(), nikos.id())
                .update();
        assertThat(change(nikos, "Le pont est en bois et en pierre", "MEMBERS", 1))
                .hasStatus(303);
        propose(claire, 2);

        assertThat(turns()).containsExactly("publication.turn.agree", "publication.turn.agree");
        assertThat(agree(yannick)).hasStatus(303);
        assertThat(publish(claire)).hasStatus(409);
        assertThat(agree(eleni)).hasStatus(303);
        assertThat(publish(claire)).hasStatus(303);
        assertThat(stranger()).contains("et en pierre");
    }

    @Test
    void sendingBackNeedsAWordAndKeepsWhatWasTyped() {
        propose(lina, 1);
        var proposal = proposal();

        assertThat(yannick.post(update + "/sending-back", "proposal", proposal, "words", " "))
                .hasStatus(422);
        assertThat(yannick.post(update + "/sending-back", "proposal", proposal, "words", "w".repeat(1001)))
                .hasStatus(422)
                .bodyText()
                .contains("w".repeat(1001));
        assertThat(yannick.post(update + "/sending-back", "proposal", proposal, "words", "Quel pont ?"))
                .hasStatus(303);
        assertThat(lina.get(update)).bodyText().contains("Quel pont ?", "Yannick has sent it back");
        assertThat(turns()).containsExactly("publication.turn.mend");
        assertThat(yannick.post(update + "/approval", "proposal", proposal)).hasStatus(409);
        propose(lina, 1);
        assertThat(turns()).containsExactly("publication.turn.agree");
    }

    @Test
    void aTeacherOfThePupilTakesItBackAtOnce() {
        published();

        for (var other : List.of(eleni, lina, nikos))
            assertThat(other.post(update + "/audience", "audience", "MEMBERS")).hasStatus(404);
        assertThat(claire.post(update + "/audience", "audience", "TEACHERS")).hasStatus(404);
        assertThat(yannick.get(update)).bodyText().contains("Withdraw: members only");
        assertThat(yannick.post(update + "/audience", "audience", "MEMBERS")).hasStatus(303);
        assertThat(outside()).isNull();
        assertThat(stranger()).doesNotContain("Le pont");
        assertThat(finding.outside(twin.room().id(), "pont", 1).found()).isEmpty();
        assertThat(nikos.get(room)).bodyText().contains("Le pont est en bois");
    }

    @Test
    void withNoTeacherOfTheSchoolLeftItStaysWithTheMembers() {
        db.sql("update room.member set left_at = now() where room_id = ? and school = ? and person <> ?")
                .params(twin.room().id(), volos, nikos.id())
                .update();
        nikos.post(room + "/updates", "words", "Γέφυρα", "language", "el", "audience", "MEMBERS");

        assertThat(claire.post(room + "/updates/2/proposal", "audience", "PUBLIC", "revision", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("No teacher of Gymnasio 3 is left in this space");
    }

    @Test
    void whatLiesInTheTrashIsNobodysTurnAndComesBackAsItWaited() {
        propose(lina, 1);
        lina.post(update + "/trash");

        assertThat(yannick.get(room)).bodyText().doesNotContain("read what your pupils wrote in");
        assertThat(agree(yannick)).hasStatus(404);
        lina.post(update + "/return");
        assertThat(yannick.get(room)).bodyText().contains("read what your pupils wrote in");
        assertThat(agree(yannick)).hasStatus(303);
    }

    @Test
    void aPupilsSchoolIsTheOneOnJoining() {
        assertThat(schools()).containsExactly(guerande);
        settings.set(twin.room().id(), Act.ORDER, Role.TEACHER, true, head);
        change(eleni, "Le pont", "MEMBERS", 1);
        assertThat(db.sql("select count(*) from twinspace.revision where room_id = ? and school is null")
                        .param(twin.room().id())
                        .query(Integer.class)
                        .single())
                .as("an adult's")
                .isOne();
    }

    private List<SchoolId> schools() {
        return db.sql("select school as value from twinspace.revision where room_id = ? order by number")
                .param(twin.room().id())
                .query(SchoolId.class)
                .list();
    }

    private void published() {
        propose(lina, 1);
        agree(yannick);
        assertThat(publish(claire)).hasStatus(303);
        assertThat(stranger()).contains("Le pont est en bois");
    }

    private MvcTestResult propose(Somebody by, int revision) {
        return by.post(update + "/proposal", "audience", "PUBLIC", "revision", "" + revision);
    }

    private MvcTestResult agree(Somebody by) {
        return by.post(update + "/approval", "proposal", proposal());
    }

    private MvcTestResult publish(Somebody by) {
        return by.post(update + "/publication", "proposal", proposal());
    }

    private MvcTestResult change(Somebody by, String words, String audience, int version) {
        return by.post(update, "words", words, "language", "fr", "audience", audience, "version", "" + version);
    }

    private ItemId key() {
        return items.find(twin.room().id(), "update", 1).orElseThrow().key();
    }

    private String proposal() {
        return proposals.open(key()).orElseThrow().id().toString();
    }

    private Integer outside() {
        return items.get(key()).approvedRevision();
    }

    private List<String> turns() {
        return db.sql("select what from room.turn where room_id = ? order by what")
                .param(twin.room().id())
                .query(String.class)
                .list();
    }

    /// What somebody reads who is signed in nowhere.
    private String stranger() {
        return UpdateLine.latest(db, Eyes.stranger(twin.room().id()), 9).stream()
                .map(UpdateLine::words)
                .reduce("", String::concat);
    }
}
