package jumelage.yjs;

import java.util.Comparator;

/// Which of several updates [Merge] reads next: the one that stands at the highest client and the lowest number.
/// yjs calls each of two that stand at the same place with structs of different kinds the first, so which is taken
/// depends on how JavaScript sorts: see [JsSort].
final class SourceOrder implements Comparator<Merge.Source> {

    @Override
    public int compare(Merge.Source one, Merge.Source other) {
        if (one.current.client != other.current.client) return Long.compare(other.current.client, one.current.client);
        if (one.current.clock != other.current.clock) return Long.compare(one.current.clock, other.current.clock);
        return one.current.getClass() == other.current.getClass() ? 0 : -1;
    }
}
