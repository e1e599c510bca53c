package jumelage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
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
import jumelage.translation.Machine;
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
        var data = Settings.made(Settings.data());
        Serving.from(data);
        var port = Settings.port(Settings.of("PORT"));
        free(port, "PORT");
        var serving =
                new HashMap<>(Observing.of(Settings.of("JUMELAGE_LOG"), Settings.of("JUMELAGE_METRICS_PORT"), port));
        if (serving.get("house.metrics-port") instanceof String other)
            free(Integer.parseInt(other), "JUMELAGE_METRICS_PORT");
        serving.put("house.drain-seconds", Settings.drain(Settings.of("JUMELAGE_DRAIN_SECONDS")));
        var context = start(data, port, serving);
        var installation = context.getBean(Installation.class);
        System.out.println("Jumelage is served at " + installation.publicUrl() + ". Ctrl-C stops it."
                + (installation.demo() ? " It is a demo: everything in it is invented." : ""));
        return SERVING;
    }

    static int train() throws IOException, SQLException {
        var data = Settings.made(Settings.data());
        var context = start(data, 0, Map.of());
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        for (var round = 0; round < 3; round++)
            for (var path : new String[] {"/", "/sign-in", "/sign-up", "/projects", "/pupils", "/?lang=fr"})
                read(URI.create("http://127.0.0.1:" + port + path));
        return SpringApplication.exit(context);
    }

    static int open(Command command) throws IOException, SQLException {
        var data = Settings.made(Settings.data());
        var port = Settings.port(Settings.of("PORT"));
        refuseUnreadable(port);
        var database = Database.open(data, Settings.of("JUMELAGE_DATABASE_URL"));
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
        return command.run(premises());
    }

    private static Premises premises() {
        return new Premises(
                Settings.data(),
                Settings.of("JUMELAGE_DATABASE_URL"),
                Settings.of("JUMELAGE_FILES_URL"),
                Settings.of("JUMELAGE_SECRET"));
    }

    private static GenericApplicationContext start(Path data, int port, Map<String, Object> serving)
            throws IOException, SQLException {
        refuseUnreadable(port);
        var database = Database.open(data, Settings.of("JUMELAGE_DATABASE_URL"));
        SpringApplication.getShutdownHandlers().add(database::close);
        try {
            return (GenericApplicationContext)
                    application(data, database, port, serving).run();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Said before anything is started.
    static void free(int port, String setting) throws IOException {
        try (var _ = new ServerSocket(port)) {
            // nobody listens there
        } catch (BindException _) {
            throw new Database.Refused(
                    "Port " + port + " is taken by another program, or not yours to take. Stop that one"
                            + " first, or name another port in " + setting + ".");
        } catch (IllegalArgumentException _) {
            throw new Database.Refused(setting + " must be a number from 0 to 65535.");
        }
    }

    /// What cannot be read is refused before there is a database, and with it an installation.
    private static void refuseUnreadable(int port) throws IOException {
        var smtp = Settings.of("JUMELAGE_SMTP_URL");
        if (smtp != null) MailServer.of(smtp, "localhost");
        var translate = Settings.of("JUMELAGE_TRANSLATE_URL");
        if (translate != null) Machine.check(translate);
        Settings.publicUrl(Settings.of("JUMELAGE_PUBLIC_URL"), port, false);
        limits();
        premises().refuseUnreadable();
    }

    private static SpringApplication application(Path data, Database database, int port, Map<String, Object> serving)
            throws IOException, SQLException {
        Restoring.refuseHalf(database);
        var publicUrl = Settings.of("JUMELAGE_PUBLIC_URL");
        var demo = DemoMark.of(
                database, Settings.of("JUMELAGE_DEMO"), wished -> Settings.publicUrl(publicUrl, port, wished));
        var secret = Secret.of(data, Settings.of("JUMELAGE_SECRET"));
        var installation = new Installation(data, Settings.publicUrl(publicUrl, port, demo), demo, secret);
        var application = new SpringApplication(Jumelage.class);
        var properties = properties(database, demo, port);
        properties.putAll(serving);
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
        properties.putAll(limits());
        return properties;
    }

    private static Map<String, Object> limits() {
        var limits = new HashMap<String, Object>();
        limit("JUMELAGE_FILE_LIMIT", "house.file-limit", limits);
        limit("JUMELAGE_ROOM_LIMIT", "house.room-limit", limits);
        return limits;
    }

    private static void limit(String setting, String property, Map<String, Object> properties) {
        Settings.megabytes(setting, Settings.of(setting)).ifPresent(limit -> properties.put(property, limit));
    }

    private static void read(URI address) throws IOException {
        try (var page = address.toURL().openStream()) {
            page.readAllBytes();
        } catch (FileNotFoundException missing) {
            // a page that this build does not have trains nothing
        }
    }
}
