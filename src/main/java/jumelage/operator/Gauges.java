package jumelage.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import jumelage.mail.Outbox;
import jumelage.store.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the house measures of itself beside Java, the pool and the requests by pattern. Counted when it is asked for,
/// once in ten seconds at most; unknown while the database does not answer.
@Component
class Gauges implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(Gauges.class);
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Outbox outbox;
    private final Jobs jobs;
    private final RoomSizes sizes;
    private final Clock clock;
    private final Lately<Counted> lately = new Lately<>(KEPT, this::countOrNot);

    record Counted(
            double mailWaiting,
            double mailGivenUp,
            double jobsWaiting,
            double jobsStuck,
            double jobsFailing,
            double fileBytes,
            double databaseBytes,
            double sessions) {
        private static final double NOT = Double.NaN;
        static final Counted UNKNOWN = new Counted(NOT, NOT, NOT, NOT, NOT, NOT, NOT, NOT);
    }

    Gauges(JdbcClient db, Outbox outbox, Jobs jobs, RoomSizes sizes, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.jobs = jobs;
        this.sizes = sizes;
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
        Gauge.builder(name, this, gauges -> number.applyAsDouble(gauges.lately.get()))
                .description(says)
                .register(registry);
    }

    private Counted countOrNot() {
        try {
            return count();
        } catch (DataAccessException e) {
            LOG.warn("Nothing can be counted: {}", e.getClass().getSimpleName());
            return Counted.UNKNOWN;
        }
    }

    Counted count() {
        var now = clock.instant();
        var sessions = db.sql("select count(*) from account.session where ends > ?")
                .param(now)
                .query(Long.class)
                .single();
        var post = outbox.standing();
        var work = jobs.standing(now.minus(Checks.STUCK));
        return new Counted(
                post.waiting(),
                post.givenUp(),
                work.due(),
                work.stuck(),
                work.failing(),
                sizes.files(),
                sizes.database(),
                sessions);
    }
}
