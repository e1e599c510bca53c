package jumelage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import jumelage.Asker;
import jumelage.Jumelage;
import jumelage.TestHouse;
import jumelage.store.Bells;
import jumelage.store.Doorbell;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/// The database goes away while people write, and comes back: nobody who was told "kept" has lost a word, everybody
/// else still has what was typed, and the house heals by itself.
@SpringBootTest(classes = Jumelage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestHouse.class, DatabaseRestartsTest.WithJobs.class})
@DirtiesContext
class DatabaseRestartsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    static class WithJobs implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("with jobs", Map.of("db-scheduler.enabled", "true")));
        }
    }

    @Value("${local.server.port}")
    int port;

    @Autowired
    Asker asker;

    @Autowired
    Bells bells;

    @Autowired
    Doorbell doorbell;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient db;

    final HttpClient line = HttpClient.newHttpClient();

    /// Somebody who goes on giving himself a new name, and remembers what the house said to it.
    private final class Writer implements Runnable {
        final Asker.Somebody who;
        final AtomicBoolean more;
        final List<HttpResponse<String>> refused = new CopyOnWriteArrayList<>();
        volatile int tried;
        volatile int kept;

        Writer(Asker.Somebody who, AtomicBoolean more) {
            this.who = who;
            this.more = more;
        }

        @Override
        public void run() {
            while (more.get()) {
                var name = "Claire " + ++tried;
                var answer = post(
                        who, "/me", "name=" + encoded(name) + "&language=fr&zone=Europe/Paris&note=" + encoded("«é»"));
                if (answer.statusCode() == 303) kept = tried;
                else refused.add(answer);
            }
        }
    }

    @Test
    void nothingAcknowledgedIsLostNothingTypedIsLostAndAllHeals() throws Exception {
        var more = new AtomicBoolean(true);
        var writers = new ArrayList<Writer>();
        for (var name : List.of("Anna", "Bruno", "Chiara")) writers.add(new Writer(asker.staff(name), more));
        var threads = writers.stream().map(Thread::startVirtualThread).toList();
        try {
            await().atMost(SOON).until(() -> writers.stream().allMatch(writer -> writer.kept > 3));

            away();
            await().atMost(SOON).until(() -> writers.stream().allMatch(writer -> !writer.refused.isEmpty()));
            assertThat(get("/health").statusCode()).isEqualTo(503);
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
            var front = get("/sign-up/sent");
            back();
            var keptBefore = writers.stream().map(writer -> writer.kept).toList();
            await().atMost(SOON)
                    .until(() -> writers.stream()
                            .allMatch(writer -> writer.kept > keptBefore.get(writers.indexOf(writer)) + 3));
            more.set(false);
            for (var thread : threads) thread.join(SOON);

            assertThat(front.statusCode()).as("what needs no database").isIn(200, 503);
            for (var writer : writers) {
                for (var answer : writer.refused) {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                    assertThat(answer.body()).contains("Un instant", "«é»", "Claire ");
                }
                var now = db.sql("select name from account.person where id = ?")
                        .param(writer.who.id())
                        .query(String.class)
                        .single();
                assertThat(Integer.parseInt(now.replace("Claire ", "")))
                        .as("the last that was acknowledged, or one that came after it")
                        .isBetween(writer.kept, writer.tried);
            }
            await().atMost(SOON).until(() -> get("/health").statusCode() == 200);
            theDoorbellHears();
            theJobsComeRound();
        } finally {
            // whatever has failed, no other test meets a closed database or goes on beside these
            back();
            more.set(false);
            for (var thread : threads) thread.join(SOON);
        }
    }

    private void theDoorbellHears() {
        var heard = new CopyOnWriteArrayList<String>();
        doorbell.hear("test.restart", heard::add, () -> {});
        var other = bells.another();
        try {
            await().atMost(SOON).until(() -> {
                other.ring("test.restart", "awake");
                return heard.contains("awake");
            });
        } finally {
            other.stop();
        }
    }

    private void theJobsComeRound() {
        var since = db.sql("select now()").query(Instant.class).single();
        db.sql("update store.scheduled_task set execution_time = now(), version = version + 1 where not picked")
                .update();
        await().atMost(SOON)
                .until(() -> db.sql("select last_success > ? from store.scheduled_task where task_name = 'mail.send'")
                        .param(since)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    /// As a restart does: connections are cut, and no new one is let in.
    private void away() throws SQLException {
        try (var connection = beside();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name() + " allow_connections false");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
        }
    }

    private void back() throws SQLException {
        try (var connection = beside();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name() + " allow_connections true");
        }
    }

    private String name() {
        return database.getJdbcUrl().replaceFirst(".*/", "");
    }

    private Connection beside() throws SQLException {
        return DriverManager.getConnection(
                database.getJdbcUrl().replaceFirst("/[^/]*$", "/postgres"),
                database.getUsername(),
                database.getPassword());
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private HttpResponse<String> post(Asker.Somebody who, String path, String form) {
        var cookies = Arrays.stream(who.cookies())
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookies + "; lang=fr")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(who.seal()))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return line.send(request.timeout(SOON).build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
