package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import jumelage.IntegrationTest;
import jumelage.publication.Outcome.Done;
import jumelage.publication.Outcome.Reason;
import jumelage.publication.Outcome.Refused;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Turn;
import jumelage.room.Turns;
import jumelage.shell.NotFound;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PublishingTest extends TwoSchoolsAndAPage {
    @Autowired
    Turns turns;

    Member yannick;

    @BeforeEach
    void aTeacherOfThePupil() {
        yannick = twin.teacher("Yannick", guerande);
    }

    @Test
    void aPupilProposesATeacherAgreesAFounderPublishes() {
        propose(2, Audience.PUBLIC, guerande);
        assertThat(turnsOf(yannick)).containsExactly("publication.turn.agree");
        assertThat(turnsOf(eleni)).isEmpty();

        publishing.approveFor(page.key(), open().id(), guerande, yannick);
        assertThat(turnsOf(yannick)).isEmpty();
        assertThat(turnsOf(eleni)).containsExactly("publication.turn.approve");

        var done = publishing.approve(page.key(), open().id(), eleni);
        assertThat(done).isInstanceOf(Done.class);
        assertThat(now().audience()).isEqualTo(Audience.PUBLIC);
        assertThat(now().approvedRevision()).isEqualTo(2);
        assertThat(turnsOf(eleni)).isEmpty();
        assertThat(proposals.open(page.key())).isEmpty();
    }

    @Test
    void nothingGoesOutBeforeAllSchoolsAgree() {
        propose(2, Audience.PUBLIC, guerande, volos);
        publishing.approveFor(page.key(), open().id(), guerande, yannick);

        assertThat(publishing.approve(page.key(), open().id(), eleni))
                .isEqualTo(new Refused(Reason.SCHOOLS_MISSING, List.of("Gymnasio 3")));
        assertThat(now().audience()).isEqualTo(Audience.MEMBERS);
    }

    @Test
    void anotherSchoolsTeacherAndAPupilCannotSpeakForASchool() {
        propose(2, Audience.PUBLIC, guerande);
        var proposal = open().id();

        thereIsNothing(() -> publishing.approveFor(page.key(), proposal, guerande, eleni));
        thereIsNothing(() -> publishing.approveFor(page.key(), proposal, guerande, lina));
        thereIsNothing(() -> publishing.approveFor(page.key(), proposal, volos, eleni));
        thereIsNothing(() -> publishing.approve(page.key(), proposal, lina));
        thereIsNothing(() -> publishing.approve(page.key(), proposal, yannick));
        thereIsNothing(() -> publishing.sendBack(page.key(), proposal, "No.", lina));
        thereIsNothing(() -> publishing.narrow(page.key(), Audience.TEACHERS, Set.of(), lina));
    }

    @Test
    void aTeacherPublishesWhereTheRoomSaysSo() {
        propose(2, Audience.PUBLIC);

        assertThat(publishing.approve(page.key(), open().id(), twin.set(yannick, Act.PUBLISH, true)))
                .isInstanceOf(Done.class);
    }

    @Test
    void whoHasLeftTheSchoolNoLongerSpeaksForIt() {
        propose(2, Audience.PUBLIC, guerande);
        leaveWork(yannick);

        thereIsNothing(() -> publishing.approveFor(page.key(), open().id(), guerande, yannick));
        assertThat(publishing.approveFor(page.key(), open().id(), guerande, claire))
                .isInstanceOf(Done.class);
    }

    @Test
    void whatPupilsOfASchoolWithoutTeachersWroteStaysInside() {
        leaveWork(yannick);
        leaveWork(claire);

        assertThat(propose(2, Audience.PUBLIC, guerande))
                .isEqualTo(new Refused(Reason.NO_TEACHER_LEFT, List.of("Collège des Marais")));

        assertThat(proposals.open(page.key())).isEmpty();
    }

    @Test
    void aNewerProposalAsksAgainAndTheOlderIsOver() {
        propose(2, Audience.PUBLIC, guerande);
        var older = open();
        publishing.approveFor(page.key(), older.id(), guerande, yannick);
        propose(3, Audience.PUBLIC, guerande);

        assertThat(open().missing()).hasSize(1);
        assertThat(publishing.approve(page.key(), older.id(), eleni)).isEqualTo(new Refused(Reason.OVERTAKEN));
        assertThat(publishing.approveFor(page.key(), older.id(), guerande, claire))
                .isEqualTo(new Refused(Reason.OVERTAKEN));
        assertThat(turnsOf(claire)).containsExactly("publication.turn.agree");
    }

    @Test
    void aSchoolThatIsAskedAlreadyIsNotToldAgain() {
        propose(2, Audience.PUBLIC, guerande, volos);
        assertThat(told(yannick)).isOne();
        propose(3, Audience.PUBLIC, guerande);

        assertThat(told(yannick)).isOne();
        assertThat(turnsOf(yannick)).containsExactly("publication.turn.agree");
        assertThat(turnsOf(eleni)).as("whose school is not asked any more").isEmpty();
        propose(4, Audience.PUBLIC, volos);
        assertThat(turnsOf(yannick)).isEmpty();
        assertThat(turnsOf(eleni)).containsExactly("publication.turn.agree");
        propose(5, Audience.PUBLIC);
        assertThat(turnsOf(eleni)).containsExactly("publication.turn.approve");
        propose(6, Audience.PUBLIC, guerande);
        assertThat(told(yannick)).as("asked anew").isEqualTo(2);
        assertThat(turnsOf(eleni)).isEmpty();
    }

    private int told(Member member) {
        return db.sql("select count(*) from notice.notice where person = ? and what = 'publication.notice.agree'")
                .param(member.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aWiderAudienceAsksForEverythingAgain() {
        propose(2, Audience.FAMILIES, guerande);
        publishing.approveFor(page.key(), open().id(), guerande, yannick);
        publishing.approve(page.key(), open().id(), eleni);

        assertThat(publishing.since(now(), Audience.FAMILIES)).contains(2);
        assertThat(publishing.since(now(), Audience.PUBLIC)).isEmpty();
        assertThat(propose(2, Audience.FAMILIES, guerande)).isEqualTo(new Refused(Reason.ALREADY));
        assertThat(propose(2, Audience.PUBLIC, guerande)).isInstanceOf(Done.class);
        assertThat(open().missing()).hasSize(1);
        assertThat(now().audience()).isEqualTo(Audience.FAMILIES);
    }

    @Test
    void proposingTheSameTwiceKeepsWhatWasAgreed() {
        propose(2, Audience.PUBLIC, guerande);
        publishing.approveFor(page.key(), open().id(), guerande, yannick);
        propose(2, Audience.PUBLIC, guerande);

        assertThat(open().missing()).isEmpty();
    }

    @Test
    void itIsSentBackWithWords() {
        propose(2, Audience.PUBLIC, guerande);

        assertThat(publishing.sendBack(page.key(), open().id(), " ", yannick))
                .isEqualTo(new Refused(Reason.WORDS_MISSING));
        publishing.sendBack(page.key(), open().id(), "The third sentence names your street.", yannick);
        assertThat(proposals.latest(page.key()))
                .hasValueSatisfying(back -> assertThat(back.words()).startsWith("The third"));
        assertThat(turnsOf(lina)).containsExactly("publication.turn.mend");
        assertThat(turnsOf(claire)).isEmpty();
    }

    @Test
    void narrowingIsAtOnceAndLeavesANotice() {
        publish();
        publishing.narrow(page.key(), Audience.MEMBERS, Set.of(), claire);

        assertThat(now().audience()).isEqualTo(Audience.MEMBERS);
        assertThat(now().approvedRevision()).isNull();
        assertThat(now().narrowed()).isNotNull();
        assertThat(propose(2, Audience.PUBLIC, guerande)).isInstanceOf(Done.class);
    }

    @Test
    void teachersWithdrawWhatShowsTheirOwnPupils() {
        publish();
        var katerina = twin.teacher("Katerina", volos);

        thereIsNothing(() -> publishing.narrow(page.key(), Audience.MEMBERS, Set.of(), katerina));
        assertThat(publishing.narrow(page.key(), Audience.FAMILIES, Set.of(), yannick))
                .isInstanceOf(Done.class);
        assertThat(now().approvedRevision()).isEqualTo(2);
    }

    @Test
    void whatIsNarrowedWhileItWaitsWaitsNoLonger() {
        propose(2, Audience.PUBLIC);
        var waiting = open().id();
        publishing.narrow(page.key(), Audience.TEACHERS, Set.of(), claire);

        assertThat(publishing.approve(page.key(), waiting, eleni)).isEqualTo(new Refused(Reason.OVERTAKEN));
        assertThat(now().audience()).isEqualTo(Audience.TEACHERS);
    }

    @Test
    void noProposalMakesFewerPeopleSeeIt() {
        publish();

        assertThat(propose(3, Audience.FAMILIES)).isEqualTo(new Refused(Reason.NARROWER));
    }

    @Test
    void aForeignRoomHasNoProposalOfOurs() {
        propose(2, Audience.PUBLIC, guerande);
        var proposal = open().id();
        var other = twinning.room();
        var stranger = other.founder("Luca", other.school("Liceo", "IT"));

        thereIsNothing(() -> publishing.approve(other.page().key(), proposal, stranger));
        thereIsNothing(() -> publishing.propose(
                page.key(), new Work(2, stranger.id(), Set.of(), Set.of()), Audience.PUBLIC, stranger));
    }

    private void publish() {
        propose(2, Audience.PUBLIC, guerande);
        publishing.approveFor(page.key(), open().id(), guerande, yannick);
        publishing.approve(page.key(), open().id(), eleni);
    }

    private List<String> turnsOf(Member member) {
        return turns.of(member).stream()
                .filter(turn -> turn.of(member))
                .map(Turn::what)
                .toList();
    }

    private void leaveWork(Member member) {
        db.sql("update employment.employment set state = 'ENDED' where person = ?")
                .param(member.id())
                .update();
    }

    private static void thereIsNothing(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
