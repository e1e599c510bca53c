package jumelage.operator;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jumelage.mail.Outbox;
import jumelage.operator.Finding.State;
import jumelage.store.Blobs;
import jumelage.store.Jobs;
import jumelage.store.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks at what the house stands on.
@Component
class Checks {
    /// A job that should have been done for so long is stuck.
    static final Duration STUCK = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final Duration MAIL_WAITS = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Sha256 NOTHING = new Sha256("0".repeat(64));

    private final JdbcClient db;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Blobs blobs;
    private final Disk disk;
    private final Clock clock;
    private final Lately<List<Finding>> all = new Lately<>(KEPT, this::look);
    private final Lately<List<Finding>> needed = new Lately<>(KEPT, this::lookAtNeeded);

    private record Database(String version, int used, int most) {}

    Checks(JdbcClient db, Jobs jobs, Outbox outbox, Blobs blobs, Disk disk, Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.outbox = outbox;
        this.blobs = blobs;
        this.disk = disk;
        this.clock = clock;
    }

    /// As [#look], but for strangers too: however many ask, it is looked once in two seconds.
    List<Finding> lately() {
        return all.get();
    }

    /// Without these no page of this node can be made. Nothing else is waited for, such as a store of files that does
    /// not answer; it is looked once in two seconds.
    List<Finding> needed() {
        return needed.get();
    }

    List<Finding> look() {
        var findings = new ArrayList<>(asked(() -> List.of(database(), schema(), mail(), work())));
        findings.add(disk.finding());
        findings.add(files());
        return List.copyOf(findings);
    }

    private List<Finding> lookAtNeeded() {
        return asked(() -> List.of(database(), schema()));
    }

    private static List<Finding> asked(Supplier<List<Finding>> questions) {
        try {
            return questions.get();
        } catch (DataAccessException e) {
            LOG.warn("The database cannot be looked at: {}", e.getClass().getSimpleName());
            return List.of(Finding.of("database", State.BROKEN));
        }
    }

    private Finding database() {
        var start = System.nanoTime();
        var told = db.sql("""
                select split_part(current_setting('server_version'), ' ', 1) as version,
                       (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as used,
                       current_setting('max_connections')::int as most
                """).query(Database.class).single();
        var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        var scarce = told.used() > told.most() * 9 / 10;
        return Finding.of(
                "database", scarce ? State.WATCH : State.FINE, told.version(), took, told.used(), told.most());
    }

    private Finding schema() {
        var failed = db.sql("select count(*) from flyway_schema_history where not success")
                .query(Integer.class)
                .single();
        var step = db.sql("select coalesce(max(version), '') from flyway_schema_history where success")
                .query(String.class)
                .single();
        return Finding.of("schema", failed == 0 ? State.FINE : State.BROKEN, step);
    }

    private Finding mail() {
        var post = outbox.standing();
        if (!outbox.sends()) return Finding.of("mail-none", State.WATCH, post.waiting());
        var oldest = post.oldest();
        var late = oldest != null && oldest.isBefore(clock.instant().minus(MAIL_WAITS));
        return Finding.of(
                "mail", late || post.givenUp() > 0 ? State.WATCH : State.FINE, post.waiting(), post.givenUp());
    }

    private Finding work() {
        var standing = jobs.standing(clock.instant().minus(STUCK));
        if (standing.stuck() > 0) return Finding.of("jobs", State.BROKEN, standing.stuck());
        return standing.failing() > 0
                ? Finding.of("jobs", State.WATCH, standing.failing())
                : Finding.of("jobs", State.FINE, standing.planned());
    }

    private Finding files() {
        try {
            blobs.size(NOTHING);
            return Finding.of("files", State.FINE);
        } catch (Blobs.Failed _) {
            return Finding.of("files", State.BROKEN);
        }
    }
}
