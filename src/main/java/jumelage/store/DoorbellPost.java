package jumelage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Carries a node's rings to the others, all through one connection: a NOTIFY in each transaction would make all
/// commits wait for each other. What rings while one batch is under way makes the next.
final class DoorbellPost {
    private static final Logger LOG = LoggerFactory.getLogger(DoorbellPost.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final JdbcConnectionDetails database;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(100_000);
    private final Worker worker = new Worker("doorbell-post", this::carry, LAST_WORDS);
    private @Nullable Connection connection;

    DoorbellPost(JdbcConnectionDetails database) {
        this.database = database;
    }

    /// Never waits. If more has piled up than memory should hold, others learn of it when their caches end.
    void send(String message) {
        if (!waiting.offer(message)) LOG.error("The doorbell's post is full: a ring is lost");
    }

    void open() {
        worker.open();
    }

    void close() {
        worker.close();
    }

    private void carry() {
        var batch = new ArrayList<String>();
        try {
            while (worker.isOpen() || !waiting.isEmpty() || !batch.isEmpty()) {
                if (batch.isEmpty()) {
                    var next = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    if (next == null) continue;
                    batch.add(next);
                    waiting.drainTo(batch, BATCH - 1);
                }
                if (sent(batch)) batch.clear();
                else Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.warn("{} rings were not sent", batch.size() + waiting.size());
        } finally {
            hangUp();
        }
    }

    private boolean sent(List<String> batch) {
        try {
            var used = connection == null ? DoorbellLine.connect(database, "jumelage doorbell post") : connection;
            connection = used;
            try (var statement = used.prepareStatement("select pg_notify(?, one) from unnest(?) one")) {
                statement.setString(1, DoorbellLine.CHANNEL);
                statement.setArray(2, used.createArrayOf("text", batch.toArray()));
                statement.execute();
            }
            return true;
        } catch (SQLException e) {
            LOG.warn("The doorbell's post tries again: {}", e.getMessage());
            hangUp();
            return false;
        }
    }

    private void hangUp() {
        try (var _ = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.debug("The connection was gone already", e);
        }
    }
}
