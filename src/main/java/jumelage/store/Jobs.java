package jumelage.store;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.RecurringTaskBuilder;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The work that comes round by itself, on whichever node is free.
@Component
public class Jobs {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /// Clocks of several nodes never agree to the second.
    private static final Duration UNEVEN = Duration.ofMinutes(1);

    private static final String JOB = """
            select t.task_name as name, t.task_instance as instance, t.execution_time as next, t.picked as running,
                   t.last_heartbeat as heartbeat, t.last_success, t.last_failure,
                   coalesce(t.consecutive_failures, 0) as failures, f.reason
              from store.scheduled_task t
              left join store.job_failure f
                on f.task_name = t.task_name and f.task_instance = t.task_instance and t.consecutive_failures > 0
            """;

    private final JdbcClient db;
    private final Clock clock;

    Jobs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param failures how often in a row it has failed
    /// @param reason of the last failure: the kinds of the errors, never what they say, which may be of people
    public record Job(
            String name,
            String instance,
            Instant next,
            boolean running,
            @Nullable Instant heartbeat,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures,
            @Nullable String reason) {

        /// Whether it should have been done, or have shown a sign of life, before `then`.
        public boolean overdue(Instant then) {
            return running ? heartbeat != null && heartbeat.isBefore(then) : next.isBefore(then);
        }
    }

    /// @param due how many wait though their time has come
    /// @param stuck how many of all are overdue
    /// @param failing how many have failed the last time
    public record Standing(int planned, int due, int stuck, int failing) {}

    /// Work that comes round. When it fails it is tried again after ten seconds, then after twice as long each time, an
    /// hour at most.
    public static RecurringTaskBuilder<Void> every(String name, Schedule schedule) {
        return Tasks.recurring(name, schedule)
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures))));
    }

    /// @param before how often it had failed in a row before this time
    static Duration pause(int before) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(before, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /// Those that fail first, then by when they are due.
    public List<Job> all() {
        return db.sql(JOB + " order by coalesce(t.consecutive_failures, 0) > 0 desc, next, name limit 500")
                .query(Job.class)
                .list();
    }

    public Optional<Job> find(String name, String instance) {
        return db.sql(JOB + " where t.task_name = ? and t.task_instance = ?")
                .params(name, instance)
                .query(Job.class)
                .optional();
    }

    /// All of them, counted.
    ///
    /// @param then by when a job should have been done, or have shown a sign of life; see [Job#overdue]
    public Standing standing(Instant then) {
        return db.sql("""
                select count(*)::int as planned,
                       count(*) filter (where not picked and execution_time < :now)::int as due,
                       count(*) filter (where case when picked then last_heartbeat else execution_time end < :then)::int
                           as stuck,
                       count(*) filter (where consecutive_failures > 0)::int as failing
                  from store.scheduled_task
                """)
                .param("now", clock.instant())
                .param("then", then)
                .query(Standing.class)
                .single();
    }

    /// Lets a job that waits come round at once.
    ///
    /// @return whether there is such a job, and it is not at work already
    public boolean now(String name, String instance) {
        return db.sql("""
                update store.scheduled_task set execution_time = ?, version = version + 1
                 where task_name = ? and task_instance = ? and not picked
                """).params(clock.instant(), name, instance).update() == 1;
    }

    /// What was done in the future was done before the clock was put back: it comes round at once, and not only
    /// when the clock is there again.
    ///
    /// @return how many
    int clockPutBack() {
        return db.sql("""
                update store.scheduled_task
                   set execution_time = least(execution_time, :now), last_success = least(last_success, :now),
                       last_failure = least(last_failure, :now), version = version + 1
                 where not picked and greatest(last_success, last_failure) > :soon
                """)
                .param("now", clock.instant())
                .param("soon", clock.instant().plus(UNEVEN))
                .update();
    }

    void failed(String name, String instance, Instant at, Throwable cause) {
        db.sql("""
                insert into store.job_failure (task_name, task_instance, at, reason) values (?, ?, ?, ?)
                on conflict (task_name, task_instance) do update set at = excluded.at, reason = excluded.reason
                """).params(name, instance, at, kinds(cause)).update();
    }

    static String kinds(Throwable cause) {
        var kinds = new StringBuilder(cause.getClass().getSimpleName());
        var inner = cause.getCause();
        for (var depth = 0; inner != null && depth < 5; depth++, inner = inner.getCause())
            kinds.append(" ← ").append(inner.getClass().getSimpleName());
        return kinds.toString();
    }
}
