package jumelage.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a sheet has that no snapshot has, and since when.
final class Freshness {
    private int updates;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant empty;
    /// Whether anything was written since it was opened.
    private boolean written;

    Freshness(Instant now) {
        empty = now;
    }

    synchronized void changed(int more, Instant now) {
        updates += more;
        if (first == null) first = now;
        last = now;
        written = true;
    }

    synchronized void emptied(Instant now) {
        empty = now;
    }

    synchronized void filled() {
        empty = null;
    }

    /// Whether it is time for a snapshot; then it is counted as made.
    synchronized boolean due(Instant now) {
        if (first == null || last == null) return false;
        var due = updates >= Bounds.UPDATES_A_SNAPSHOT
                        && !first.plus(Bounds.PAUSE).isAfter(now)
                || !last.plus(Bounds.QUIET).isAfter(now)
                || !first.plus(Bounds.OLDEST).isAfter(now)
                || lapsed(now);
        if (due) made();
        return due;
    }

    /// Whether there is anything for a snapshot; then it is counted as made.
    synchronized boolean ahead() {
        var ahead = first != null;
        if (ahead) made();
        return ahead;
    }

    synchronized void made() {
        updates = 0;
        first = last = null;
    }

    synchronized boolean written() {
        return written;
    }

    synchronized boolean lapsed(Instant now) {
        return empty != null && !empty.plus(Bounds.LINGER).isAfter(now);
    }
}
