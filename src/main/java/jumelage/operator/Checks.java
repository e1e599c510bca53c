package jumelage.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jumelage.mail.Outbox;
import jumelage.operator.Finding.State;
import jumelage.store.Blobs;
import jumelage.store.Jobs;
import jumelage.store.Sha256;
import org.jspecify.annotations.Nullable;
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
    private @Nullable List<Finding> last;
    private long looked;

    private record Database(String version, int used, int most) {}

    private record Post(int waiting, int givenUp, @Nullable Instant oldest) {}

    Checks(JdbcClient db, Jobs jobs, Outbox outbox, Blobs blobs, Disk disk, Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.outbox = outbox;
        this.blobs = blobs;
        this.disk = disk;
        this.clock = clock;
    }

    /// As [#look], but for strangers too: however many ask, it is looked once in two seconds.
    synchronized List<Finding> lately() {
        var now = System.nanoTime();
        var known = last;
        if (known != null && now - looked < KEPT.toNanos()) return known;
        var fresh = look();
        last = fresh;
        looked = System.nanoTime();
        return fresh;
    }

    List<Finding> look() {
        var findings = new ArrayList<Finding>();
        try {
            findings.add(database());
            findings.add(schema());
            findings.add(mail());
            findings.add(work());
        } catch (DataAccessException e) {
            LOG.warn("The database cannot be looked at: {}", e.getClass().getSimpleName());
            findings.removeIf(found -> found.about().equals("database"));
            findings.addFirst(Finding.of("database", State.BROKEN));
        }
        findings.add(disk.finding());
        findings.add(files());
        return List.copyOf(findings);
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
        var post = db.sql("""
                select count(*) filter (where next_try is not null)::int as waiting,
                       count(*) filter (where next_try is null)::int as given_up,
                       min(written) filter (where next_try is not null) as oldest
                  from mail.letter where sent is null
                """).query(Post.class).single();
        if (!outbox.sends()) return Finding.of("mail-none", State.WATCH, post.waiting());
        var late =
                post.oldest() != null && post.oldest().isBefore(clock.instant().minus(MAIL_WAITS));
        return Finding.of(
                "mail", late || post.givenUp() > 0 ? State.WATCH : State.FINE, post.waiting(), post.givenUp());
    }

    private Finding work() {
        var all = jobs.all();
        var then = clock.instant().minus(STUCK);
        var stuck = all.stream().filter(job -> job.overdue(then)).count();
        var failing = all.stream().filter(job -> job.failures() > 0).count();
        if (stuck > 0) return Finding.of("jobs", State.BROKEN, stuck);
        return failing > 0
                ? Finding.of("jobs", State.WATCH, failing)
                : Finding.of("jobs", State.FINE, (long) all.size());
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
