package jumelage.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The one connection of this node that listens. When it breaks it is made again, and all are told that rings may
/// have been lost: once when it breaks, and once more when it hears again.
final class DoorbellLine {
    static final String CHANNEL = "jumelage";
    private static final Logger LOG = LoggerFactory.getLogger(DoorbellLine.class);
    /// After so much silence it is asked whether somebody is still there.
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int ANSWER_SECONDS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final Consumer<String> heard;
    private final Runnable missed;
    private volatile CountDownLatch first = new CountDownLatch(1);
    private volatile boolean open;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    DoorbellLine(JdbcConnectionDetails database, Consumer<String> heard, Runnable missed) {
        this.database = database;
        this.heard = heard;
        this.missed = missed;
    }

    void open() {
        open = true;
        first = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("doorbell-line").start(this::stay);
        try {
            if (!first.await(ANSWER_SECONDS, TimeUnit.SECONDS)) LOG.warn("The doorbell does not hear yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        var listening = connection;
        var running = thread;
        try {
            // the thread waits in the driver, which only the end of the connection wakes
            if (listening != null) listening.abort(Runnable::run);
            if (running != null) {
                running.interrupt();
                running.join(Duration.ofSeconds(ANSWER_SECONDS));
            }
        } catch (SQLException e) {
            LOG.debug("The doorbell's connection was gone already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stay() {
        var pause = FIRST_PAUSE;
        while (open) {
            try (var fresh = connect(database, "jumelage doorbell")) {
                connection = fresh;
                try (var statement = fresh.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                pause = FIRST_PAUSE;
                missed.run();
                first.countDown();
                while (open) hear(fresh);
            } catch (SQLException e) {
                if (!open) return;
                LOG.warn("The doorbell is deaf and tries again: {}", e.getMessage());
                missed.run();
            }
            if (!open || !rest(pause)) return;
            pause = pause.multipliedBy(2).compareTo(LAST_PAUSE) < 0 ? pause.multipliedBy(2) : LAST_PAUSE;
        }
    }

    private void hear(Connection fresh) throws SQLException {
        var rung = fresh.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
        if (rung != null && rung.length > 0) for (var one : rung) heard.accept(one.getParameter());
        else if (open && !fresh.isValid(ANSWER_SECONDS)) throw new SQLException("nobody answers");
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    /// A connection beside the pool, whose name the database's list of activity shows.
    static Connection connect(JdbcConnectionDetails database, String name) throws SQLException {
        var properties = new Properties();
        if (database.getUsername() != null) properties.setProperty("user", database.getUsername());
        if (database.getPassword() != null) properties.setProperty("password", database.getPassword());
        properties.setProperty("ApplicationName", name);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "" + ANSWER_SECONDS);
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
