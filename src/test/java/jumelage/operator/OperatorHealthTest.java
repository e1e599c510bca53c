package jumelage.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.mail.Letter;
import jumelage.mail.Outbox;
import jumelage.operator.Finding.State;
import jumelage.shell.Installation;
import jumelage.store.Blobs;
import jumelage.store.BrokenStores;
import jumelage.store.Jobs;
import jumelage.store.Premises;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

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
    Jobs jobs;

    @Autowired
    RoomSizes sizes;

    @Autowired
    Disk disk;

    @Autowired
    Blobs blobs;

    @Autowired
    ApplicationAvailability availability;

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
    @Timeout(15)
    void aNodeIsReadyThoughTheFilesDoNotAnswer() throws Exception {
        try (var silent = BrokenStores.silent()) {
            var looking = new Checks(db, jobs, outbox, silent.blobs(), disk, clock);
            assertThat(new HealthController(looking, availability)
                            .ready()
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
        }
        try (var failing = BrokenStores.overloaded()) {
            var looking = new Checks(db, jobs, outbox, failing.blobs(), disk, clock);
            var health = new HealthController(looking, availability);
            assertThat(health.all().getStatusCode().value()).isEqualTo(503);
            assertThat(health.ready().getStatusCode().value()).isEqualTo(200);
        }
    }

    @Test
    void withoutADatabaseNoNodeIsReady() {
        var health = new HealthController(new Checks(away(), jobs, outbox, blobs, disk, clock), availability);
        assertThat(health.ready().getStatusCode().value()).isEqualTo(503);
        assertThat(health.all().getStatusCode().value()).isEqualTo(503);
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
        assertThat(disk(50 * giga, 100 * giga, true).state()).isEqualTo(State.FINE);
        assertThat(disk(4 * giga, 100 * giga, true).state()).isEqualTo(State.WATCH);
        assertThat(disk(giga / 2, 2 * giga, true).state()).isEqualTo(State.WATCH);
        assertThat(disk(giga / 10, 2 * giga, true).state()).isEqualTo(State.BROKEN);
        assertThat(disk(50 * giga, 100 * giga, false).state()).isEqualTo(State.BROKEN);
        assertThat(disk(50 * giga, 100 * giga, false).sentence())
                .startsWith("The folder /srv/jumelage cannot be written");
    }

    private static Finding disk(long free, long all, boolean writable) {
        return Disk.finding(Path.of("/srv/jumelage"), free, all, writable);
    }

    @Test
    void theFilesMayLieOnAWorseDiskThanTheData(@TempDir Path folder) {
        var data = new Installation(folder, URI.create("http://localhost"), false, new byte[32]);
        var here = new Disk(data, new Premises(folder, null, null, null).blobs());
        var nowhere = new Disk(data, BrokenStores.full());

        assertThat(here.finding().about()).isEqualTo("disk");
        assertThat(here.finding().state()).isNotEqualTo(State.BROKEN);
        assertThat(nowhere.finding().state()).isEqualTo(State.BROKEN);
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
    void whatIsAtWorkIsNotHurriedAndThatIsNotNoted() {
        plan("busy", clock.instant(), 0);
        db.sql("update store.scheduled_task set picked = true, last_heartbeat = now() where task_name = 'test.busy'")
                .update();

        assertThat(samir.post("/operator/jobs/now", "name", "test.busy", "instance", "recurring"))
                .hasStatus(303)
                .hasHeader("Location", "/operator/jobs?done=busy");
        assertThat(noted("operator.job.test.busy")).isZero();
    }

    @Test
    void spaceIsToldByRoomAndTheRoomsStayClosed() {
        aRoomHolds("salt", "Salt of the sea", 1_200_000_000);
        aRoomHolds("wind", "Wind of the land", 4_000_000_000L);

        var page = samir.get("/operator/space");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("One room may hold 5 GB, one file 100 MB.")
                .containsSubsequence("wind", "4 GB", "80 %", "salt", "1.2 GB", "24 %")
                .doesNotContain("of the sea", "of the land", "/twinspaces/salt", "/projects/salt");
    }

    private void aRoomHolds(String slug, String title, long bytes) {
        db.sql("""
                with room as (
                    insert into room.room (id, kind, slug, title, made)
                    values (gen_random_uuid(), 'TWINSPACE', :slug, :title, now()) returning id),
                item as (
                    insert into publication.item (room_id, id, kind, number, made)
                    select id, gen_random_uuid(), 'material', 1, now() from room returning room_id, id),
                material as (
                    insert into material.material (room_id, id, kind, title, language, made_by, current)
                    select room_id, id, 'PICTURE', :title, 'fr', :by, 1 from item returning room_id, id),
                file as (
                    insert into material.file (room_id, material, number, sha256, type, name, bytes, removed, made,
                                               made_by, pupil)
                    select room_id, id, 1, '', 'image/webp', :title, 9, '{}', now(), :by, false
                      from material returning room_id, material, number)
                insert into material.form (room_id, material, number, form, sha256, bytes)
                select room_id, material, number, 'large', :slug, :bytes from file
                """)
                .param("slug", slug)
                .param("title", title)
                .param("by", samir.id())
                .param("bytes", bytes)
                .update();
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

    /// Asked once only: in an outage each question waits for seconds.
    @Test
    void withoutADatabaseAllIsUnknown() {
        var asked = new AtomicInteger();
        var registry = new SimpleMeterRegistry();
        var unknowing = new Gauges(away(asked), outbox, jobs, sizes, clock);
        unknowing.bindTo(registry);

        assertThat(registry.getMeters())
                .hasSize(8)
                .allSatisfy(meter -> assertThat(((Gauge) meter).value())
                        .as(meter.getId().getName())
                        .isNaN());
        assertThat(asked).hasValue(1);
        // a registry does not hold on to what it measures
        Reference.reachabilityFence(unknowing);
    }

    private static JdbcClient away() {
        return away(new AtomicInteger());
    }

    private static JdbcClient away(AtomicInteger asked) {
        return JdbcClient.create(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                throw new SQLException("away");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        });
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
