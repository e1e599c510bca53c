package jumelage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jumelage.backup.Restoring;
import jumelage.mail.MailServer;
import jumelage.shell.Command;
import jumelage.shell.Installation;
import jumelage.store.Database;
import jumelage.store.DemoMark;
import jumelage.store.Groundwork;
import jumelage.store.Premises;
import jumelage.store.Secret;
import jumelage.store.Serving;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Opens the house: the database first, then the application on it; and closes it in the other order.
final class House {
    /// The exit code that says "stay": the server's threads go on.
    static final int SERVING = -1;

    private House() {}

    static int serve() throws IOException, SQLException {
        var data = data();
        Files.createDirectories(data);
        Serving.from(data);
        var port = port(setting("PORT"));
        free(port);
        var observing = Observing.of(setting("JUMELAGE_LOG"), setting("JUMELAGE_METRICS_PORT"), port);
        if (observing.get("house.metrics-port") instanceof String other) free(Integer.parseInt(other));
        var context = start(data, port, observing);
        var installation = context.getBean(Installation.class);
        System.out.println("Jumelage is served at " + installation.publicUrl() + ". Ctrl-C stops it."
                + (installation.demo() ? " It is a demo: everything in it is invented." : ""));
        return SERVING;
    }

    static int train() throws IOException, SQLException {
        var data = data();
        Files.createDirectories(data);
        var context = start(data, 0, Map.of());
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        for (var round = 0; round < 3; round++)
            for (var path : new String[] {"/", "/sign-in", "/sign-up", "/projects", "/pupils", "/?lang=fr"})
                read(URI.create("http://127.0.0.1:" + port + path));
        return SpringApplication.exit(context);
    }

    static int open(Command command) throws IOException, SQLException {
        var data = data();
        Files.createDirectories(data);
        var port = port(setting("PORT"));
        var database = Database.open(data, setting("JUMELAGE_DATABASE_URL"));
        // a command listens at no port itself: the addresses that it tells are the server's
        var application = application(data, database, port, Map.of());
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        System.setProperty("db-scheduler.enabled", "false");
        try (var context = application.run()) {
            return command.run(context);
        } finally {
            database.close();
        }
    }

    /// Without the application, whose settings say what is logged.
    static int ground(Groundwork command) throws IOException, SQLException {
        LoggingSystem.get(House.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        return command.run(new Premises(
                data(), setting("JUMELAGE_DATABASE_URL"), setting("JUMELAGE_FILES_URL"), setting("JUMELAGE_SECRET")));
    }

    private static GenericApplicationContext start(Path data, int port, Map<String, Object> observing)
            throws IOException, SQLException {
        var database = Database.open(data, setting("JUMELAGE_DATABASE_URL"));
        SpringApplication.getShutdownHandlers().add(database::close);
        try {
            return (GenericApplicationContext)
                    application(data, database, port, observing).run();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Said before anything is started.
    private static void free(int port) throws IOException {
        try (var _ = new ServerSocket(port)) {
            // nobody listens there
        } catch (BindException _) {
            throw new Database.Refused(
                    "Port " + port + " is taken by another program, or not yours to take. Stop that one"
                            + " first, or name another port in PORT.");
        } catch (IllegalArgumentException _) {
            throw new Database.Refused("PORT must be a number from 0 to 65535.");
        }
    }

    private static SpringApplication application(Path data, Database database, int port, Map<String, Object> observing)
            throws IOException, SQLException {
        Restoring.refuseHalf(database);
        var demo = DemoMark.of(database, setting("JUMELAGE_DEMO"));
        var secret = Secret.of(data, setting("JUMELAGE_SECRET"));
        var smtp = setting("JUMELAGE_SMTP_URL");
        if (smtp != null) MailServer.of(smtp, "localhost");
        var installation = new Installation(data, publicUrl(setting("JUMELAGE_PUBLIC_URL"), port, demo), demo, secret);
        var application = new SpringApplication(Jumelage.class);
        var properties = properties(database, demo, port);
        properties.putAll(observing);
        application.setDefaultProperties(properties);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean(Installation.class, () -> installation));
        return application;
    }

    private static Map<String, Object> properties(Database database, boolean demo, int port) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("server.port", port);
        if (demo) properties.put("server.address", "127.0.0.1");
        return properties;
    }

    static URI publicUrl(@Nullable String setting, int port, boolean demo) {
        if (setting == null) return URI.create("http://localhost:" + port);
        var here = List.of("localhost", "127.0.0.1", "[::1]")
                .contains(URI.create(setting).getHost());
        if (demo && !here)
            throw new Database.Refused(
                    "A demo answers on this machine only: leave JUMELAGE_PUBLIC_URL unset, or start a"
                            + " real installation with JUMELAGE_DEMO=false on an empty folder.");
        return URI.create(setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting);
    }

    private static Path data() {
        var setting = setting("JUMELAGE_DATA");
        return Path.of(setting == null ? "data" : setting).toAbsolutePath().normalize();
    }

    /// Where the server listens.
    ///
    /// @param setting as the operator has written it, if at all
    static int port(@Nullable String setting) {
        if (setting == null) return 8080;
        if (!setting.matches("\\d{1,5}")) throw new Database.Refused("PORT must be a number.");
        return Integer.parseInt(setting);
    }

    private static @Nullable String setting(String name) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void read(URI address) throws IOException {
        try (var page = address.toURL().openStream()) {
            page.readAllBytes();
        } catch (FileNotFoundException missing) {
            // a page that this build does not have trains nothing
        }
    }
}
