package jumelage.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One clock for all sheets of a node: it lets those that have news send them on, and everything be looked after.
final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final Queue<Sheet> news = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean set = new AtomicBoolean();
    private final LongConsumer round;
    private volatile @Nullable ScheduledExecutorService clock;
    private long rounds;

    Pulse(LongConsumer round) {
        this.round = round;
    }

    void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-pulse").factory());
        clock = started;
        started.scheduleWithFixedDelay(
                safely(() -> round.accept(++rounds)),
                Bounds.ROUND.toMillis(),
                Bounds.ROUND.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void stop() {
        var running = clock;
        if (running != null) running.shutdown();
    }

    /// Lets a sheet send its news within a moment.
    void tick(Sheet sheet) {
        news.add(sheet);
        var running = clock;
        if (running != null && !running.isShutdown() && set.compareAndSet(false, true))
            running.schedule(safely(this::tick), Bounds.TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        set.set(false);
        for (var sheet = news.poll(); sheet != null; sheet = news.poll()) sheet.tick();
    }

    /// What waits for the database.
    void aside(Runnable work) {
        Thread.ofVirtual().name("live-aside").start(safely(work));
    }

    private static Runnable safely(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Something stumbled beside those who write", e);
            }
        };
    }
}
