package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.MovingClock;
import jumelage.shell.Seals;
import jumelage.store.Doorbell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// A clock that is put back by an hour or forward by a day locks nobody out for long and lets nobody in.
@IntegrationTest
class ClockJumpsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    @Autowired
    People people;

    @Autowired
    Seals seals;

    @Autowired
    Doorbell doorbell;

    @Autowired
    Clock real;

    MovingClock clock;
    Sessions sessions;
    Guesses guesses;

    @BeforeEach
    void aClockOfOurOwn() {
        clock = new MovingClock(real.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(30)));
        sessions = new Sessions(db, people, seals, doorbell, clock);
        guesses = new Guesses(db, clock);
    }

    @Test
    void whoIsSignedInStaysSoWhenItIsPutBackByAnHour() {
        for (var person :
                new Person[] {asker.staff("Claire").person(), asker.pupil("Léa").person()}) {
            var device = signedIn(person);
            clock.jump(HOUR.negated());
            assertThat(sessions.of(device)).as(person.name()).isPresent();
            clock.jump(Duration.ofMinutes(59));
            assertThat(sessions.of(device)).as(person.name()).isPresent();
        }
    }

    @Test
    void aPupilsIdleHourIsCountedByTheClockThatIsRightAgain() {
        var device = signedIn(asker.pupil("Léa").person());
        clock.jump(HOUR.negated());
        assertThat(sessions.of(device)).isPresent();

        clock.jump(Duration.ofMinutes(61));

        assertThat(sessions.of(device)).as("idle for over an hour").isEmpty();
    }

    @Test
    void aSchoolsComputerIsNotLeftSignedInByADayThatNeverCame() {
        clock.jump(DAY);
        var pupil = signedIn(asker.pupil("Léa").person());
        var teacher = signedIn(asker.staff("Claire").person());

        clock.jump(DAY.negated());

        assertThat(sessions.of(pupil)).as("nobody knows who sits there now").isEmpty();
        assertThat(sessions.of(teacher)).as("two weeks are hers").isPresent();
        assertThat(sessions.of(signedIn(asker.pupil("Noé").person()))).isPresent();
    }

    @Test
    void forwardByADayEndsPupilsSessionsAndTheyComeInAgain() {
        var pupil = signedIn(asker.pupil("Léa").person());
        var teacher = signedIn(asker.staff("Claire").person());

        clock.jump(DAY);

        assertThat(sessions.of(pupil)).isEmpty();
        assertThat(sessions.of(teacher)).isPresent();
        assertThat(sessions.of(signedIn(asker.pupil("Noé").person()))).isPresent();
    }

    @Test
    void wrongGuessesAreCountedAndWaitAnHourAtMost() {
        assertThat(guesses.take("test.jump", 1)).isTrue();
        assertThat(guesses.take("test.jump", 1)).isFalse();

        clock.jump(DAY);
        assertThat(guesses.take("test.jump", 1)).isTrue();
        assertThat(guesses.minutesLeft()).isBetween(1, 61);

        clock.jump(DAY.negated());
        assertThat(guesses.take("test.jump", 1)).as("what was spent is spent").isFalse();
        assertThat(guesses.minutesLeft()).isBetween(1, 61);

        clock.jump(HOUR.negated());
        assertThat(guesses.take("test.jump", 1)).isTrue();
        assertThat(guesses.take("test.jump", 1)).isFalse();
    }

    private MockHttpServletRequest signedIn(Person person) {
        var response = new MockHttpServletResponse();
        sessions.begin(person, new MockHttpServletRequest(), response);
        var next = new MockHttpServletRequest();
        next.setCookies(response.getCookie(Sessions.COOKIE));
        return next;
    }
}
