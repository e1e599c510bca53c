package jumelage.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/// Who carries messages to browsers: a few go from line to line, since a thread for each line and moment costs as much
/// as its message. Whoever is held up at one line is relieved; lines that were slow have a thread of their own.
@Component
class Senders {
    static final Duration HELD_UP = Duration.ofMillis(20);
    private static final int MOST = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Ticker ticker;
    private final Queue<OpenLine> ready = new ConcurrentLinkedQueue<>();
    private final Set<Sender> senders = new HashSet<>();
    /// How many there are; may be read at any time.
    private volatile int going;

    private boolean watched;

    Senders(Ticker ticker) {
        this.ticker = ticker;
    }

    /// @param line that has something to send, and is with no sender
    void send(OpenLine line) {
        if (line.slow()) {
            start(line::sendAll);
            return;
        }
        ready.add(line);
        if (going < MOST) begin();
    }

    private synchronized void begin() {
        if (senders.size() >= MOST || ready.isEmpty()) return;
        var sender = new Sender();
        senders.add(sender);
        going = senders.size();
        start(sender);
        if (!watched) watch();
    }

    private synchronized void end(Sender sender) {
        senders.remove(sender);
        going = senders.size();
    }

    private synchronized void watch() {
        watched = !senders.isEmpty();
        if (watched) ticker.after(HELD_UP, this::look);
    }

    private void look() {
        var until = System.nanoTime() - HELD_UP.toNanos();
        synchronized (this) {
            senders.removeIf(sender -> sender.relieved(until));
            going = senders.size();
        }
        begin();
        watch();
    }

    private static void start(Runnable work) {
        Thread.ofVirtual().name("live-sender").start(work);
    }

    private final class Sender implements Runnable {
        /// When it came to the line where it is.
        private volatile long since = System.nanoTime();

        private volatile boolean relieved;

        @Override
        public void run() {
            for (var line = ready.poll(); line != null; line = relieved ? null : ready.poll()) {
                since = System.nanoTime();
                line.sendAll();
            }
            end(this);
            // something may have come since nothing was found
            begin();
        }

        /// Whether it has been at one line since before `until`; then it goes to no other.
        boolean relieved(long until) {
            relieved = since - until < 0;
            return relieved;
        }
    }
}
