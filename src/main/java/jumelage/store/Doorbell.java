package jumelage.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells every node at once that something has changed. What has changed is asked of the database: the bell only says
/// that it is time to ask again.
///
/// A module hears its topic once, when it is made, and drops there what it keeps in the heap:
/// `doorbell.hear("room", id -> forget(RoomId.of(id)), this::forgetAll)`; whoever changes something rings:
/// `doorbell.ring("room", id.toString())`.
@Component
public class Doorbell implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    /// PostgreSQL carries less than 8,000 bytes at a time.
    private static final int MOST = 7_900;

    private final Map<String, CopyOnWriteArrayList<Hearer>> hearers = new ConcurrentHashMap<>();
    private final String node = UUID.randomUUID().toString();
    private final DoorbellLine line;
    private final DoorbellPost post;

    private record Hearer(Consumer<String> rung, Runnable missed) {}

    Doorbell(JdbcConnectionDetails database) {
        line = new DoorbellLine(database, this::heard, this::missed);
        post = new DoorbellPost(database);
    }

    /// Hears what rings under `topic`, on this node or another, until the house closes. Both are called on threads of
    /// the bell or of whoever rings, so they are short; they may be called without need.
    ///
    /// @param rung gets what was rung
    /// @param missed is called when rings may have been lost, since the line was down: all is to be asked again
    public void hear(String topic, Consumer<String> rung, Runnable missed) {
        hearers.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(new Hearer(rung, missed));
    }

    /// Rings on every node once the change is there for everybody: after the commit of the running transaction, now
    /// if there is none, never if it is rolled back. On this node it has rung when the commit returns; on others it
    /// rings a moment later.
    ///
    /// @param topic one word, by custom `module` or `module.thing`
    /// @param payload an id or a few, never a word that somebody wrote; no line breaks, at most some 7,800 bytes
    public void ring(String topic, String payload) {
        var message = String.join("\n", node, topic, payload);
        if (message.getBytes(StandardCharsets.UTF_8).length > MOST || payload.indexOf('\n') >= 0)
            throw new IllegalArgumentException("Too much for a bell: " + topic);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            out(topic, payload, message);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                out(topic, payload, message);
            }
        });
    }

    private void out(String topic, String payload, String message) {
        tell(topic, payload);
        post.send(message);
    }

    private void heard(String message) {
        var parts = message.split("\n", 3);
        if (parts.length == 3 && !parts[0].equals(node)) tell(parts[1], parts[2]);
    }

    private void tell(String topic, String payload) {
        var all = hearers.get(topic);
        if (all != null) for (var hearer : all) safely(() -> hearer.rung().accept(payload));
    }

    private void missed() {
        for (var all : hearers.values()) for (var hearer : all) safely(hearer.missed());
    }

    /// One who stumbles keeps nobody else from hearing.
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Somebody stumbled at the doorbell", e);
        }
    }

    /// Before the first page is served, and until the last is.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }

    /// Hears when this returns, unless the database does not answer.
    @Override
    public void start() {
        line.open();
        post.open();
    }

    /// What was rung is still sent.
    @Override
    public void stop() {
        post.close();
        line.close();
    }

    @Override
    public boolean isRunning() {
        return line.isOpen();
    }
}
