package jumelage.yjs;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Which of several updates [Merge] reads next: the one that stands at the highest client and the lowest number. yjs calls
/// each of two that stand at the same place with structs of different kinds the first, so which is taken depends on how
/// JavaScript sorts; that is done here in the same way (V8's sort of fewer than 64: a run, then binary insertion).
final class SourceOrder implements Comparator<Merge.Source> {

    @Override
    public int compare(Merge.Source one, Merge.Source other) {
        if (one.current.client != other.current.client) return Long.compare(other.current.client, one.current.client);
        if (one.current.clock != other.current.clock) return Long.compare(one.current.clock, other.current.clock);
        return one.current.getClass() == other.current.getClass() ? 0 : -1;
    }

    void sort(List<Merge.Source> sources) {
        var sorted = run(sources);
        for (; sorted < sources.size(); sorted++) {
            var source = sources.get(sorted);
            var low = 0;
            for (var high = sorted; low < high; ) {
                var middle = (low + high) >>> 1;
                if (compare(source, sources.get(middle)) < 0) high = middle;
                else low = middle + 1;
            }
            if (low < sorted) sources.add(low, sources.remove(sorted));
        }
    }

    /// How many are in order from the start; all the other way round are turned.
    private int run(List<Merge.Source> sources) {
        if (sources.size() < 2) return sources.size();
        var falling = compare(sources.get(1), sources.get(0)) < 0;
        var length = 2;
        while (length < sources.size()
                && compare(sources.get(length), sources.get(length - 1)) < 0 == falling) length++;
        if (falling) Collections.reverse(sources.subList(0, length));
        return length;
    }
}
