package jumelage.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.mail.Letter;
import jumelage.mail.Outbox;
import jumelage.operator.Finding.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class OperatorHealthTest {
    @Autowired
    Asker asker;

    @Autowired
    Checks checks;

    @Autowired
    Gauges gauges;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    Asker.Somebody samir;

    @BeforeEach
    void someoneRunsTheHouse() {
        samir = asker.operator("Samir");
    }

    @Test
    void strangersLearnThatAllIsWellAndNothingMore() {
        for (var path : new String[] {"/health", "/health/ready", "/health/live"}) {
            var answer = asker.stranger().get(path);
            assertThat(answer).as(path).hasStatusOk().bodyText().isEqualTo("ok\n");
            assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void whenTheHouseIsShutItIsNotReadyBeforeItDies() {
        AvailabilityChangeEvent.publish(house, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(asker.stranger().get("/health")).hasStatus(503);
            assertThat(asker.stranger().get("/health/ready")).hasStatus(503);
            assertThat(asker.stranger().get("/health/live")).hasStatusOk();
        } finally {
            AvailabilityChangeEvent.publish(house, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void theOperatorSeesWhatIsWrongInWords() {
        assertThat(samir.get("/operator/health"))
                .hasStatusOk()
                .bodyText()
                .contains("PostgreSQL", "All changes are made", "are free", "No mail server is set");

        plan("late", clock.instant().minus(Duration.ofMinutes(11)), 0);
        assertThat(state("jobs")).isEqualTo(State.BROKEN);
        assertThat(samir.get("/operator/health")).bodyText().contains("1 job is over ten minutes late");
    }

    @Test
    void aJobThatFailedIsToBeWatched() {
        plan("failing", clock.instant().plusSeconds(60), 2);

        assertThat(state("jobs")).isEqualTo(State.WATCH);
        assertThat(samir.get("/operator/jobs")).bodyText().contains("test.failing", "failed, 2 times in a row");
    }

    @Test
    void aDiskIsFineThenScarceThenFull() {
        var giga = 1_000_000_000L;
        assertThat(Disk.finding(50 * giga, 100 * giga, true).state()).isEqualTo(State.FINE);
        assertThat(Disk.finding(4 * giga, 100 * giga, true).state()).isEqualTo(State.WATCH);
        assertThat(Disk.finding(giga / 2, 2 * giga, true).state()).isEqualTo(State.WATCH);
        assertThat(Disk.finding(giga / 10, 2 * giga, true).state()).isEqualTo(State.BROKEN);
        assertThat(Disk.finding(50 * giga, 100 * giga, false).state()).isEqualTo(State.BROKEN);
    }

    @Test
    void aJobIsHurriedAndThatIsNoted() {
        plan("sweep", clock.instant().plusSeconds(3600), 0);

        assertThat(samir.post("/operator/jobs/now", "name", "test.sweep", "instance", "recurring"))
                .hasStatus(303)
                .hasHeader("Location", "/operator/jobs?done=now");
        assertThat(db.sql("select execution_time from store.scheduled_task where task_name = 'test.sweep'")
                        .query(Instant.class)
                        .single())
                .isBefore(clock.instant().plusSeconds(1));
        assertThat(noted("operator.job.test.sweep")).isEqualTo(1);
        assertThat(samir.post("/operator/jobs/now", "name", "test.none", "instance", "recurring"))
                .hasStatus(404);
        assertThat(noted("operator.job.test.none")).isZero();
    }

    @Test
    void spaceIsToldByRoomAndTheRoomsStayClosed() {
        assertThat(samir.get("/operator/space")).hasStatusOk().bodyText().contains("One room may hold");
    }

    @Test
    void whatIsMeasuredIsCounted() {
        var before = gauges.count();
        outbox.post(new Letter("agnes@school.example", "Confirm", "Here.", true));
        plan("late", clock.instant().minus(Duration.ofMinutes(11)), 1);

        var now = gauges.count();
        assertThat(now.mailWaiting()).isEqualTo(before.mailWaiting() + 1);
        assertThat(now.jobsStuck()).isEqualTo(before.jobsStuck() + 1);
        assertThat(now.jobsFailing()).isEqualTo(before.jobsFailing() + 1);
        assertThat(now.databaseBytes()).isPositive();
    }

    private State state(String about) {
        return checks.look().stream()
                .filter(found -> found.about().equals(about))
                .findAny()
                .orElseThrow()
                .state();
    }

    private int noted(String what) {
        return db.sql("select count(*) from audit.entry where chain = 'house' and who = ? and what = ?")
                .params(samir.id(), what)
                .query(Integer.class)
                .single();
    }

    private void plan(String name, Instant when, int failures) {
        db.sql("""
                insert into store.scheduled_task (task_name, task_instance, execution_time, picked,
                                                  consecutive_failures, version)
                values (?, 'recurring', ?, false, ?, 1)
                """).params("test." + name, when, failures).update();
    }
}
