package jumelage.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sweeps away what has ended. Links and wishes for an account stay a week longer, so that whoever comes late is told.
@Configuration
class Housekeeping {
    private static final Duration LATE = Duration.ofDays(7);
    private static final Duration GUESSES = Duration.ofDays(2);

    private final JdbcClient db;
    private final Clock clock;

    Housekeeping(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> sweeping() {
        return Jobs.every("account.sweep", FixedDelay.ofHours(1)).execute((_, _) -> sweep());
    }

    void sweep() {
        var now = clock.instant();
        db.sql("delete from account.session where ends < ?").param(now).update();
        db.sql("delete from account.link where ends < ?").param(now.minus(LATE)).update();
        db.sql("delete from account.joining where asked < ?")
                .param(now.minus(LATE).minus(Registration.LIFE))
                .update();
        db.sql("delete from account.guess where hour < ?")
                .param(now.minus(GUESSES))
                .update();
    }
}
