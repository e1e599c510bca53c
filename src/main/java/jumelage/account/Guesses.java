package jumelage.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Wrong guesses, counted in the database by the hour, so that all nodes count together.
@Component
public class Guesses {
    private final JdbcClient db;
    private final Clock clock;

    Guesses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Whether fewer than `most` wrong guesses at `what` were counted in this hour.
    public boolean left(String what, int most) {
        return times(what) < most;
    }

    /// How many were counted in this hour.
    public int times(String what) {
        return db.sql("select times from account.guess where what = ? and hour = ?")
                .params(what, hour())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Counts one wrong guess, whatever becomes of the work around it.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wrong(String what) {
        db.sql("""
                insert into account.guess (what, hour, times) values (?, ?, 1)
                on conflict (what, hour) do update set times = account.guess.times + 1
                """).params(what, hour()).update();
    }

    /// Takes one of `most` tries at `what` in this hour, if one is left; however many ask at once, no more get one.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(String what, int most) {
        return db.sql("""
                insert into account.guess (what, hour, times) values (?, ?, 1)
                on conflict (what, hour) do update set times = account.guess.times + 1 where account.guess.times < ?
                """).params(what, hour(), most).update() == 1;
    }

    /// Gives back a try that turned out to be no wrong guess.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveBack(String what) {
        db.sql("update account.guess set times = times - 1 where what = ? and hour = ? and times > 0")
                .params(what, hour())
                .update();
    }

    /// Lets everybody try anew at whatever begins with `what`.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(String what) {
        db.sql("delete from account.guess where starts_with(what, ?)")
                .param(what)
                .update();
    }

    /// In how many minutes the next hour of tries begins.
    public int minutesLeft() {
        return (int) Duration.between(clock.instant(), hour().plus(1, ChronoUnit.HOURS))
                        .toMinutes()
                + 1;
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
