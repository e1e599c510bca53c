package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
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

/// A session that somebody goes on to ask for when the request is over.
@IntegrationTest
class SessionTest {
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
    Person lina;
    Session session;

    @BeforeEach
    void linaIsSignedIn() {
        clock = new MovingClock(real.instant());
        sessions = new Sessions(db, people, seals, doorbell, clock);
        lina = asker.pupil("Lina").person();
        var answer = new MockHttpServletResponse();
        sessions.begin(lina, new MockHttpServletRequest(), answer);
        var request = new MockHttpServletRequest();
        request.setCookies(answer.getCookies());
        session = sessions.session(request).orElseThrow();
    }

    @Test
    void askingDoesNotLetItGoOn() {
        for (var minute = 0; minute < 59; minute++) {
            assertThat(session.person()).contains(lina);
            clock.jump(Duration.ofMinutes(1));
        }
        clock.jump(Duration.ofSeconds(61));
        assertThat(session.person()).isEmpty();
        assertThat(session.seen()).isEmpty();
    }

    @Test
    void doingSomethingDoes() {
        for (var times = 0; times < 5; times++) {
            clock.jump(Duration.ofMinutes(50));
            assertThat(session.seen()).contains(lina);
        }
        clock.jump(Duration.ofMinutes(59));
        assertThat(session.person()).contains(lina);
    }

    @Test
    void whoeverIsSignedOutIsNobody() {
        assertThat(session.person()).contains(lina);
        sessions.endAll(lina.id());
        assertThat(session.person()).isEmpty();
        assertThat(session.seen()).isEmpty();
    }

    @Test
    void whatAnotherNodeHasSeenCounts() {
        assertThat(session.person()).contains(lina);
        clock.jump(Duration.ofMinutes(59));
        db.sql("update account.session set last_seen = ?, ends = ? where person = ?")
                .params(clock.instant(), clock.instant().plus(Duration.ofMinutes(60)), lina.id())
                .update();
        clock.jump(Duration.ofMinutes(2));
        assertThat(session.person()).contains(lina);
    }

    @Test
    void whoeverIsNotSignedInHasNone() {
        assertThat(sessions.session(new MockHttpServletRequest())).isEmpty();
    }
}
