package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import jumelage.IntegrationTest;
import jumelage.publication.Outcome.Done;
import jumelage.publication.Outcome.Reason;
import jumelage.publication.Outcome.Refused;
import jumelage.room.Doors;
import jumelage.school.SchoolId;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was approved for a day to come.
@IntegrationTest
class GoingOutTest extends TwoSchoolsAndAPage {
    @Autowired
    Door door;

    @Autowired
    Doors doors;

    @Autowired
    Clock clock;

    LocalDate today;
    ZoneId zone;

    @BeforeEach
    void today() {
        zone = Screen.current().reader().zone();
        today = clock.instant().atZone(zone).toLocalDate();
    }

    @Test
    void itWaitsAndGoesOutInTheMorningOfItsDay() {
        due(2, today.plusDays(3), guerande);
        publishing.approveFor(page.key(), open().id(), guerande, claire);
        assertThat(publishing.approve(page.key(), open().id(), eleni)).isInstanceOf(Done.class);

        assertThat(now().audience()).isEqualTo(Audience.MEMBERS);
        var morning = today.plusDays(3).atTime(LocalTime.of(6, 0)).atZone(zone).toInstant();
        assertThat(proposals.standing(page.key()).orElseThrow().publishAt()).isEqualTo(morning);
        assertThat(proposals.handedOver(page.key(), 2)).isTrue();
        lookedAt(morning.minusSeconds(1));
        assertThat(now().approvedRevision()).isNull();
        lookedAt(morning);
        assertThat(now().audience()).isEqualTo(Audience.PUBLIC);
        assertThat(now().approvedRevision()).isEqualTo(2);
        assertThat(state()).isEqualTo(Proposal.State.APPROVED);
        lookedAt(morning.plusSeconds(60));
        assertThat(happened("publication.happened.approved")).isOne();
        assertThat(happened("publication.happened.waiting")).isOne();
    }

    @Test
    void theMorningIsThatOfWhoApproves() {
        due(2, today.plusDays(3));
        Screen.readBy(
                new Reader(java.util.Locale.FRENCH, ZoneId.of("Pacific/Auckland")),
                () -> publishing.approve(page.key(), open().id(), eleni));

        assertThat(proposals.standing(page.key()).orElseThrow().publishAt())
                .isEqualTo(today.plusDays(3)
                        .atTime(6, 0)
                        .atZone(ZoneId.of("Pacific/Auckland"))
                        .toInstant());
    }

    @Test
    void approvedAfterItsDayItGoesOutAtOnce() {
        due(2, today.minusDays(1));
        publishing.approve(page.key(), open().id(), eleni);

        assertThat(now().audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void nothingWaitsBeforeAllSchoolsHaveAgreed() {
        due(2, today.plusDays(3), guerande);

        assertThat(publishing.approve(page.key(), open().id(), eleni))
                .isEqualTo(new Refused(Reason.SCHOOLS_MISSING, List.of("Collège des Marais")));
    }

    @Test
    void whatIsThrownAwayWaitsNoLonger() {
        approved();
        items.trash(page.key(), claire.id());
        items.restore(page.key());

        assertThat(state()).isEqualTo(Proposal.State.OVERTAKEN);
        staysInside();
    }

    @Test
    void whatIsWithdrawnWaitsNoLonger() {
        approved();
        publishing.narrow(page.key(), Audience.MEMBERS, Set.of(), claire);

        staysInside();
    }

    @Test
    void aNewerProposalComesBefore() {
        approved();
        due(3, null);

        assertThat(open().revision()).isEqualTo(3);
        staysInside();
    }

    @Test
    void itCanStillBeSentBack() {
        approved();
        var waiting = proposals.standing(page.key()).orElseThrow();
        assertThat(publishing.approve(page.key(), waiting.id(), eleni)).isEqualTo(new Refused(Reason.OVERTAKEN));
        assertThat(publishing.sendBack(page.key(), waiting.id(), "Not yet.", eleni))
                .isInstanceOf(Done.class);

        assertThat(state()).isEqualTo(Proposal.State.SENT_BACK);
        staysInside();
    }

    @Test
    void fromAClosedRoomNothingGoesOut() {
        approved();
        doors.close(twin.room().id(), claire.id());

        staysInside();
    }

    @Test
    void anotherDayAsksNobodyAgain() {
        due(2, today.plusDays(3), guerande);
        var proposal = open().id();
        publishing.approveFor(page.key(), proposal, guerande, claire);
        due(2, today.plusDays(5), guerande);

        assertThat(open().id()).isEqualTo(proposal);
        assertThat(open().due()).isEqualTo(today.plusDays(5));
        assertThat(open().missing()).isEmpty();
    }

    @Test
    void aDayIsTodayOrLaterAndWithinAYear() {
        assertThat(Due.of(" ", clock)).isEqualTo(Due.AT_ONCE);
        assertThat(Due.of(today.toString(), clock)).isEqualTo(new Due(today, ""));
        assertThat(Due.of(today.plusYears(1).toString(), clock).day()).isEqualTo(today.plusYears(1));
        assertThat(Due.of(today.minusDays(1).toString(), clock).wrong()).contains("This day is over");
        assertThat(Due.of(today.plusYears(1).plusDays(1).toString(), clock).wrong())
                .contains("too far off");
        for (var wrong : List.of("soon", "2026-02-30", "03/12/2026", "+999999999-01-01", "2026-12-03T10:00"))
            assertThat(Due.of(wrong, clock)).as(wrong).satisfies(due -> {
                assertThat(due.day()).isNull();
                assertThat(due.wrong()).isNotEmpty();
            });
    }

    private void due(int revision, LocalDate due, SchoolId... schools) {
        assertThat(publishing.propose(
                        page.key(),
                        new Work(revision, lina.id(), Set.of(lina.id()), Set.of(schools)),
                        Audience.PUBLIC,
                        due,
                        lina))
                .isInstanceOf(Done.class);
    }

    private void approved() {
        due(2, today.plusDays(3));
        assertThat(publishing.approve(page.key(), open().id(), eleni)).isInstanceOf(Done.class);
    }

    private void lookedAt(Instant at) {
        new GoingOut(proposals, door, Clock.fixed(at, ZoneOffset.UTC)).goOut();
    }

    private void staysInside() {
        lookedAt(clock.instant().plusSeconds(10L * 24 * 3600));
        assertThat(now().audience()).isEqualTo(Audience.MEMBERS);
        assertThat(now().approvedRevision()).isNull();
    }

    private Proposal.State state() {
        return proposals.latest(page.key()).orElseThrow().state();
    }

    private int happened(String what) {
        return db.sql("select count(*) from room.happening where subject = ? and what = ?")
                .params(page.id(), what)
                .query(Integer.class)
                .single();
    }
}
