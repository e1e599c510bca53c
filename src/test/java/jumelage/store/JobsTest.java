package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class JobsTest {
    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void whatFailsIsTriedAgainEverMoreRarely() {
        assertThat(Jobs.pause(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Jobs.pause(1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Jobs.pause(5)).isEqualTo(Duration.ofSeconds(320));
        for (var many : new int[] {9, 20, 64, 1_000_000})
            assertThat(Jobs.pause(many)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theReasonOfAFailureHoldsNothingThatTheErrorSays() {
        plan("sweep", 3, false);
        jobs.failed(
                "test.sweep",
                "recurring",
                clock.instant(),
                new IllegalStateException("Léa Martin, lea@school.example", new SQLException("select 'secret'")));

        assertThat(jobs.all().getFirst())
                .returns("test.sweep", Jobs.Job::name)
                .returns(3, Jobs.Job::failures)
                .returns("IllegalStateException ← SQLException", Jobs.Job::reason);

        plan("sweep", 0, false);
        assertThat(jobs.all().getFirst().reason()).as("when it is well again").isNull();
    }

    @Test
    void aJobComesRoundAtOnceUnlessItIsAtWork() {
        plan("idle", 0, false);
        plan("busy", 0, true);

        assertThat(jobs.now("test.idle", "recurring")).isTrue();
        assertThat(jobs.now("test.busy", "recurring")).isFalse();
        assertThat(jobs.now("test.none", "recurring")).isFalse();

        var late = clock.instant().plusSeconds(5);
        assertThat(jobs.all().stream().filter(job -> job.name().startsWith("test.") && job.overdue(late)))
                .extracting(Jobs.Job::name)
                .containsExactly("test.idle");
    }

    @Test
    void whenTheClockIsPutBackJobsDoNotSleepUntilItIsThereAgain() {
        var now = clock.instant();
        plan("ahead", 0, false);
        plan("fine", 0, false);
        db.sql("update store.scheduled_task set last_success = ? where task_name = 'test.ahead'")
                .param(now.plus(Duration.ofDays(1)))
                .update();
        db.sql("update store.scheduled_task set last_success = ? where task_name = 'test.fine'")
                .param(now.minusSeconds(60))
                .update();

        assertThat(jobs.clockPutBack()).isEqualTo(1);

        assertThat(jobs.all().stream()
                        .filter(job -> !job.next().isAfter(now.plusSeconds(60)))
                        .map(Jobs.Job::name))
                .containsExactly("test.ahead");
        assertThat(jobs.clockPutBack()).as("once is enough").isZero();
    }

    private void plan(String name, int failures, boolean running) {
        var now = clock.instant();
        db.sql("""
                insert into store.scheduled_task (task_name, task_instance, execution_time, picked, last_heartbeat,
                                                  consecutive_failures, version)
                values (?, 'recurring', ?, ?, ?, ?, 1)
                on conflict (task_name, task_instance) do update set consecutive_failures = excluded.consecutive_failures
                """)
                .params("test." + name, now.plusSeconds(3600), running, running ? now.plusSeconds(60) : null, failures)
                .update();
    }
}
