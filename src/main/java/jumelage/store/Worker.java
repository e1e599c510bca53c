package jumelage.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A thread of a node that works beside all others until it is closed.
public final class Worker {
    private final String name;
    private final Runnable work;
    private final Duration lastWords;
    private volatile boolean open;
    private volatile @Nullable Thread thread;

    /// @param work goes on while it [is open][#isOpen], and then with what is left
    /// @param lastWords so long it may go on after it was closed; then it is interrupted
    public Worker(String name, Runnable work, Duration lastWords) {
        this.name = name;
        this.work = work;
        this.lastWords = lastWords;
    }

    public boolean isOpen() {
        return open;
    }

    public void open() {
        open = true;
        thread = Thread.ofVirtual().name(name).start(work);
    }

    /// Waits until nothing is left, or for as long as that may take.
    public void close() {
        open = false;
        var running = thread;
        if (running == null) return;
        try {
            if (running.join(lastWords)) return;
            running.interrupt();
            running.join(lastWords);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
