package jumelage.yjs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Many updates read side by side and written as one (`mergeUpdatesV2` in `utils/updates.js` of yjs): higher
/// clients first, gaps as skips. Each is read once, so the time grows with what is read.
final class Merge {

    /// Up to this many and so much work, the order is that of yjs in every case; beyond it the time counts.
    private static final int FEW = 1000;

    private static final long WORK = 300_000_000;

    static final class Source {
        final UpdateReader reader;
        Struct current;
        private long rank;

        Source(UpdateReader reader, Struct current, long rank) {
            this.reader = reader;
            this.current = current;
            this.rank = rank;
        }
    }

    private final List<UpdateReader> readers = new ArrayList<>();
    private final List<Source> few = new ArrayList<>();
    private final UpdateWriter writer = new UpdateWriter();
    private @Nullable Struct writing;

    Merge(List<byte[]> updates, Limits limits) {
        for (var update : updates) {
            var reader = new UpdateReader(update, limits, true);
            var first = reader.current();
            if (first != null) few.add(new Source(reader, first, readers.size()));
            readers.add(reader);
        }
    }

    byte[] merged() {
        if (few.size() > FEW) takeFromMany(FEW);
        var order = new SourceOrder();
        for (var work = 0L; !few.isEmpty(); work += few.size()) {
            if (work > WORK) {
                takeFromMany(0);
                break;
            }
            JsSort.sort(few, order);
            if (!moved(few.getFirst())) few.removeFirst();
        }
        if (writing != null) writer.write(writing, 0);
        return writer.finish(
                DeleteSet.merge(readers.stream().map(UpdateReader::deletions).toList()));
    }

    /// Of two that stand at the same place, the one that moved last comes first.
    private void takeFromMany(int rest) {
        var many = new PriorityQueue<>(Comparator.<Source>comparingLong(source -> -source.current.client)
                .thenComparingLong(source -> source.current.clock)
                .thenComparingLong(source -> source.rank));
        many.addAll(few);
        few.clear();
        for (var moves = 1; many.size() > rest; moves++) {
            var source = many.remove();
            source.rank = -moves;
            if (moved(source)) many.add(source);
        }
        while (!many.isEmpty()) few.add(many.remove());
    }

    private boolean moved(Source source) {
        take(source.reader, source.current);
        var next = source.reader.current();
        if (next != null) source.current = next;
        return next != null;
    }

    private void take(UpdateReader reader, Struct first) {
        var client = first.client;
        var last = writing;
        if (last == null) {
            writing = last = first;
            reader.next();
        } else {
            @Nullable Struct current = first;
            while (current != null && current.end() <= last.end() && current.client >= last.client)
                current = reader.next();
            if (current == null || current.client != client || current != first && current.clock > last.end()) return;
            last = join(reader, last, current);
        }
        for (var next = reader.current();
                next != null && next.client == client && next.clock == last.end();
                next = reader.next()) {
            writer.write(last, 0);
            writing = last = next;
        }
    }

    private Struct join(UpdateReader reader, Struct last, Struct current) {
        if (current.client == last.client) {
            if (last.end() < current.clock) return gap(last, current);
            var over = last.end() - current.clock;
            if (over > 0 && last instanceof Skip) last.length -= over;
            else if (over > 0) current = current.from(over);
            if (last.mergeWith(current)) return last;
        }
        writer.write(last, 0);
        writing = current;
        reader.next();
        return current;
    }

    private Struct gap(Struct last, Struct current) {
        if (last instanceof Skip) {
            last.length = current.end() - last.clock;
            return last;
        }
        writer.write(last, 0);
        var gap = new Skip(current.client, last.end(), current.clock - last.end());
        writing = gap;
        return gap;
    }
}
