package jumelage.live;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;

/// Goes through a journal. What is older than is kept, and not yet let go, does not play back.
final class Strokes {
    /// Applied one after the other they take a few seconds.
    static final int MOST = 100_000;

    static final long MOST_BYTES = 192L << 20;

    private final Instant kept;
    private Stretches stretches;
    private long last;
    private int count;
    private long bytes;
    private @Nullable Instant cut;

    /// An update, and how large it is.
    record Stroke(long seq, PersonId person, Instant at, long size) {}

    /// @param after the number before the first one
    Strokes(Instant kept, long after) {
        this.kept = kept;
        this.last = after;
        this.stretches = new Stretches(after);
    }

    void take(List<Stroke> next) {
        for (var stroke : next) {
            bytes += stroke.size;
            if (count == MOST || bytes > MOST_BYTES) {
                cut = stroke.at;
                return;
            }
            count++;
            last = stroke.seq;
            if (stroke.at.isBefore(kept)) stretches = new Stretches(last);
            else stretches.add(stroke);
        }
    }

    /// The number of the last one.
    long last() {
        return last;
    }

    /// From when on there is too much; none where all of it plays back.
    @Nullable
    Instant cut() {
        return cut;
    }

    List<Stretches.Stretch> stretches() {
        return stretches.all();
    }
}
