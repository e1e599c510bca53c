package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class HousekeepingTest {
    @Autowired
    Housekeeping housekeeping;

    @Autowired
    Asker asker;

    @Autowired
    Links links;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void whatHasEndedIsSweptAwayAndTheRestStays() {
        var claire = asker.staff("Claire");
        var gone = asker.staff("Gone");
        db.sql("update account.session set ends = ? where person = ?")
                .params(clock.instant().minus(Duration.ofMinutes(1)), gone.id())
                .update();
        var late = links.make("test", null, null, Duration.ofDays(-1));
        var forgotten = links.make("test", null, null, Duration.ofDays(-8));

        housekeeping.sweep();

        assertThat(sessionsOf(claire)).isEqualTo(1);
        assertThat(sessionsOf(gone)).isZero();
        assertThat(links.known("test", late))
                .get()
                .extracting(Links.Known::state)
                .isEqualTo(Links.State.OLD);
        assertThat(links.known("test", forgotten)).isEmpty();
    }

    private int sessionsOf(Asker.Somebody who) {
        return db.sql("select count(*) from account.session where person = ?")
                .param(who.id())
                .query(Integer.class)
                .single();
    }
}
