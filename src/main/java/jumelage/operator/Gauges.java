package jumelage.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the house measures of itself beside Java, the pool and the requests by pattern. Counted when it is asked for,
/// once in ten seconds at most.
@Component
class Gauges implements MeterBinder {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Clock clock;
    private @Nullable Counted last;
    private long counted;

    record Counted(
            double mailWaiting,
            double mailGivenUp,
            double jobsWaiting,
            double jobsStuck,
            double jobsFailing,
            double fileBytes,
            double databaseBytes,
            double sessions) {}

    Gauges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "jumelage.mail.waiting", "Letters that are to leave", Counted::mailWaiting);
        gauge(registry, "jumelage.mail.given.up", "Letters that will not leave", Counted::mailGivenUp);
        gauge(registry, "jumelage.jobs.waiting", "Jobs that are due", Counted::jobsWaiting);
        gauge(registry, "jumelage.jobs.stuck", "Jobs due for ten minutes", Counted::jobsStuck);
        gauge(registry, "jumelage.jobs.failing", "Jobs whose last run failed", Counted::jobsFailing);
        gauge(registry, "jumelage.files.bytes", "Bytes of the files of all rooms", Counted::fileBytes);
        gauge(registry, "jumelage.database.bytes", "Bytes of the database", Counted::databaseBytes);
        gauge(registry, "jumelage.sessions.open", "Devices on which somebody is signed in", Counted::sessions);
    }

    private void gauge(MeterRegistry registry, String name, String says, ToDoubleFunction<Counted> number) {
        Gauge.builder(name, this, gauges -> number.applyAsDouble(gauges.lately()))
                .description(says)
                .register(registry);
    }

    private synchronized Counted lately() {
        var now = System.nanoTime();
        var known = last;
        if (known != null && now - counted < KEPT.toNanos()) return known;
        var fresh = count();
        last = fresh;
        counted = System.nanoTime();
        return fresh;
    }

    Counted count() {
        var now = clock.instant();
        return db.sql("""
                select (select count(*) from mail.letter where sent is null and next_try is not null) as mail_waiting,
                       (select count(*) from mail.letter where sent is null and next_try is null) as mail_given_up,
                       (select count(*) from store.scheduled_task where not picked and execution_time < :now)
                           as jobs_waiting,
                       (select count(*) from store.scheduled_task
                         where case when picked then last_heartbeat else execution_time end < :then) as jobs_stuck,
                       (select count(*) from store.scheduled_task where consecutive_failures > 0) as jobs_failing,
                       (select coalesce(sum(bytes), 0) from (
                            select sha256, bytes from material.form union select sha256, bytes from material.captions
                        ) files) as file_bytes,
                       pg_database_size(current_database()) as database_bytes,
                       (select count(*) from account.session where ends > :now) as sessions
                """)
                .param("now", now)
                .param("then", now.minus(Checks.STUCK))
                .query(Counted.class)
                .single();
    }
}
