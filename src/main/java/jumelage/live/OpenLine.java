package jumelage.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Holds what is to be sent until the browser has taken it. A sender comes only while something waits.
final class OpenLine implements Line {
    /// So much may wait for a slow browser; a single message may be larger.
    static final int MOST_BYTES = 4 << 20;

    static final int MOST_MESSAGES = 20_000;

    private static final long SLOW_FOR = TimeUnit.MINUTES.toNanos(1);

    /// Stands for the question whether the browser is there.
    private static final byte[] PING = {};

    private final Outlet outlet;
    private final Senders senders;
    private final LongSupplier nanos;
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>(4);
    private long bytes;
    private boolean open;
    private boolean sending;
    private boolean ended;
    private @Nullable Farewell farewell;
    private volatile boolean done;
    private volatile long sent;
    /// Until when it counts as slow.
    private volatile long slowUntil;

    OpenLine(Outlet outlet, Senders senders, LongSupplier nanos) {
        this.outlet = outlet;
        this.senders = senders;
        this.nanos = nanos;
        this.sent = nanos.getAsLong();
        this.slowUntil = sent;
    }

    /// When something was sent last, in nanoseconds.
    long sent() {
        return sent;
    }

    /// Nothing is sent before; then `first`, then what has been sent meanwhile.
    synchronized void open(byte[]... first) {
        for (var i = first.length - 1; i >= 0; i--) {
            waiting.addFirst(first[i]);
            bytes += first[i].length;
        }
        open = true;
        wake();
    }

    @Override
    public synchronized void send(byte[] message) {
        if (farewell != null || ended) return;
        if (!waiting.isEmpty() && (bytes + message.length > MOST_BYTES || waiting.size() == MOST_MESSAGES)) {
            drop();
            close(Farewell.TOO_SLOW);
            return;
        }
        waiting.add(message);
        bytes += message.length;
        if (message != PING) sent = nanos.getAsLong();
        wake();
    }

    void ping() {
        send(PING);
    }

    @Override
    public synchronized void close(Farewell why) {
        if (farewell != null || ended) return;
        farewell = why;
        open = true;
        wake();
    }

    /// The browser has gone: nothing is sent any more.
    synchronized void cut() {
        ended = true;
        done = true;
        drop();
    }

    boolean lasts() {
        return !done;
    }

    /// Whether it has held up a sender within the last minute.
    boolean slow() {
        return nanos.getAsLong() - slowUntil < 0;
    }

    private void drop() {
        waiting.clear();
        bytes = 0;
    }

    private void wake() {
        if (sending || ended || !open) return;
        sending = true;
        senders.send(this);
    }

    /// Sends what waits, and what comes meanwhile. One sender at a time does it, and may have to wait.
    void sendAll() {
        while (true) {
            byte[] next;
            Farewell why;
            synchronized (this) {
                next = waiting.poll();
                why = farewell;
                if (next != null) bytes -= next.length;
                else {
                    sending = false;
                    if (ended || why == null) return;
                    ended = true;
                }
            }
            if (next != null) send(next, outlet);
            else if (why != null) {
                outlet.end(why.code());
                done = true;
                return;
            }
        }
    }

    private void send(byte[] message, Outlet to) {
        var begun = nanos.getAsLong();
        try {
            if (message == PING) to.ping();
            else to.send(message);
        } catch (IOException | RuntimeException _) {
            close(Farewell.TOO_SLOW);
            synchronized (this) {
                drop();
            }
        }
        var ended = nanos.getAsLong();
        if (ended - begun > Senders.HELD_UP.toNanos()) slowUntil = ended + SLOW_FOR;
    }
}
