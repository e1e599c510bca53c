package jumelage.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;

/// Goes through a journal. What is older than is kept, and not yet let go, does not play back; of a long one, the
/// beginning is one stretch.
final class Strokes {
    /// The latest, which play back step by step. To read who wrote when takes a second or two.
    static final int MOST = 300_000;

    static final long MOST_BYTES = 192L << 20;

    private final Instant kept;
    private Stretches.@Nullable Stretch beginning;
    private Stretches stretches;
    private long last;

    /// An update, and how large it is.
    record Stroke(long seq, PersonId person, Instant at, long size) {}

    /// @param after the number before the first one
    Strokes(Instant kept, long after) {
        this.kept = kept;
        this.last = after;
        this.stretches = new Stretches(after);
    }

    /// @param beginning what came before the first one
    Strokes(Instant kept, Stretches.Stretch beginning) {
        this(kept, beginning.last());
        this.beginning = beginning;
    }

    void take(List<Stroke> next) {
        for (var stroke : next) {
            last = stroke.seq;
            if (stroke.at.isBefore(kept)) {
                stretches = new Stretches(last);
                beginning = null;
            } else stretches.add(stroke);
        }
    }

    /// The number of the last one.
    long last() {
        return last;
    }

    /// From when on each stretch is told by itself; none where all are.
    @Nullable
    Instant cut() {
        var all = stretches.all();
        var alone = firstAlone(all);
        if (alone == 0 && beginning == null) return null;
        return alone < all.size() ? all.get(alone).from() : null;
    }

    /// One after the other, those that are too much as one.
    List<Stretches.Stretch> stretches() {
        var all = stretches.all();
        var alone = firstAlone(all);
        var early = Stream.concat(Stream.ofNullable(beginning), all.subList(0, alone).stream())
                .toList();
        if (early.isEmpty()) return all;
        var told = new ArrayList<Stretches.Stretch>();
        told.add(Stretches.Stretch.joined(early));
        told.addAll(all.subList(alone, all.size()));
        return told;
    }

    /// The last one is told by itself however large it is.
    private static int firstAlone(List<Stretches.Stretch> all) {
        var left = MOST_BYTES;
        for (var at = all.size() - 1; at >= 0; at--) {
            left -= all.get(at).bytes();
            if (left < 0) return Math.min(at + 1, all.size() - 1);
        }
        return 0;
    }
}
