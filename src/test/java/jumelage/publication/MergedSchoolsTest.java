package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.publication.Outcome.Done;
import jumelage.room.Member;
import jumelage.room.Members;
import jumelage.room.Partner;
import jumelage.room.Partners;
import jumelage.room.Turn;
import jumelage.room.Turns;
import jumelage.school.SchoolId;
import jumelage.school.SchoolsMerged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MergedSchoolsTest {
    @Autowired
    Asker asker;

    @Autowired
    Twinning twinning;

    @Autowired
    Publishing publishing;

    @Autowired
    Proposals proposals;

    @Autowired
    Members members;

    @Autowired
    Partners partners;

    @Autowired
    Turns turns;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    SchoolId gone;
    SchoolId left;
    Member claire;
    Member luc;
    Member lina;
    Item page;

    @BeforeEach
    void twoRecordsOfOneSchool() {
        twin = twinning.room();
        gone = twin.school("Collège Gauguin");
        left = twin.school("Collège Paul Gauguin");
        claire = twin.founder("Claire", gone);
        luc = twin.teacher("Luc", left);
        lina = twin.pupil("Lina", gone);
        page = twin.page();
    }

    @Test
    void aRoomShowsOnePartnerAndATeacherOfTheSchoolThatIsLeftAgrees() {
        propose(2, gone, left);
        db.sql("update publication.item set families_of = array[:one, :other]::uuid[] where room_id = :room")
                .param("one", gone)
                .param("other", left)
                .param("room", twin.room().id())
                .update();
        publishing.approveFor(page.key(), open().id(), left, luc);
        merge();

        assertThat(partners.of(twin.room().id())).extracting(Partner::school).containsExactly(left);
        assertThat(members.of(twin.room().id())).allMatch(member -> left.equals(member.school()));
        assertThat(open().approvals())
                .singleElement()
                .matches(approval -> approval.school().equals(left));
        assertThat(db.sql("select cardinality(families_of) from publication.item where room_id = ?")
                        .param(twin.room().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(turns.of(now(luc)).stream().filter(turn -> turn.of(now(luc))).map(Turn::what))
                .containsExactly("publication.turn.agree");

        assertThat(publishing.approveFor(page.key(), open().id(), left, now(luc)))
                .isInstanceOf(Done.class);
        assertThat(publishing.approve(page.key(), open().id(), now(claire))).isInstanceOf(Done.class);
    }

    @Test
    void whatWasWrittenForTheSchoolThatWentAsksTheOneThatIsLeft() {
        merge();
        propose(2, gone);

        assertThat(open().approvals())
                .singleElement()
                .matches(approval -> approval.school().equals(left));
        assertThat(publishing.approveFor(page.key(), open().id(), left, now(claire)))
                .isInstanceOf(Done.class);
    }

    private void merge() {
        assertThat(asker.officer("Nathalie", "FR")
                        .post("/desk/schools/" + gone + "/merge", "version", "1", "into", left.toString()))
                .hasStatus(303);
        events.publishEvent(new SchoolsMerged(gone, left));
    }

    private Member now(Member member) {
        return members.as(twin.room(), member.person()).orElseThrow();
    }

    private void propose(int revision, SchoolId... schools) {
        var work = new Work(revision, lina.id(), Set.of(lina.id()), Set.of(schools));
        assertThat(publishing.propose(page.key(), work, Audience.PUBLIC, now(lina)))
                .isInstanceOf(Done.class);
    }

    private Proposal open() {
        return proposals.open(page.key()).orElseThrow();
    }
}
