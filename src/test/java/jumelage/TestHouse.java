package jumelage;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import jumelage.shell.Installation;
import jumelage.store.Database;
import jumelage.store.Folders;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives each test context an empty database of its own in the one PostgreSQL of the run: the bundled one, or the one
/// that `JUMELAGE_TEST_DATABASE_URL` names.
public class TestHouse implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final Path DATA = Path.of("target", "test-data").toAbsolutePath();
    private static final Database DATABASE = open();
    private static int contexts;

    private static Database open() {
        try {
            Folders.delete(DATA);
            Files.createDirectories(DATA);
            var database = Database.open(DATA, System.getenv("JUMELAGE_TEST_DATABASE_URL"));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An empty database of that name, without an application.
    public static Database empty(String name) {
        return made(name, "template1");
    }

    /// A database of that name that holds what another one holds.
    public static Database copy(String name, String of) {
        return made(name, of);
    }

    private static Database made(String name, String template) {
        try (var connection = DATABASE.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var url = DATABASE.url().replaceFirst("/[^/]*$", "/" + name);
        return new Database(url, DATABASE.user(), DATABASE.password(), false, () -> {});
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        var database = empty("jumelage_test_" + ++contexts);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test house",
                        Map.of(
                                "spring.datasource.url",
                                database.url(),
                                "spring.datasource.username",
                                database.user(),
                                "spring.datasource.password",
                                database.password(),
                                "jumelage.quiet",
                                "0-0",
                                "db-scheduler.enabled",
                                "false",
                                "server.shutdown",
                                "immediate",
                                "jumelage.memory",
                                served(context) ? "20s" : "0s")));
        var secret = "a secret for tests that nobody else uses".getBytes(StandardCharsets.UTF_8);
        context.registerBean(Installation.class, () -> new Installation(DATA, URI.create(publicUrl()), demo(), secret));
    }

    /// What is asked without a server is rolled back, and often changed behind the application: nothing is remembered.
    private static boolean served(GenericApplicationContext context) {
        return context instanceof WebServerApplicationContext;
    }

    protected String publicUrl() {
        return "http://jumelage.example";
    }

    protected boolean demo() {
        return false;
    }
}
