package jumelage.yjs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What came before that on which it builds.
final class Pending {
    /// Up to this much work, what waits is put together one by one, as yjs does; beyond it, all at once.
    private static final long ONE_BY_ONE = 128L << 20;

    /// The earliest number that is missing, of each client of whom something is.
    private final Map<Long, Long> missing = new HashMap<>();

    private List<byte[]> updates = new ArrayList<>();
    private long bytes;

    void misses(long client, long clock) {
        missing.merge(client, clock, Math::min);
    }

    void add(byte[] update) {
        updates.add(update);
        bytes += update.length;
    }

    void add(Pending other, Limits limits) {
        other.missing.forEach(this::misses);
        other.updates.forEach(this::add);
        if (updates.size() * bytes > ONE_BY_ONE) become(Updates.merge(updates, limits));
    }

    boolean arrived(StructStore store) {
        for (var clock : missing.entrySet()) if (clock.getValue() < store.state(clock.getKey())) return true;
        return false;
    }

    /// One after the other, as yjs puts them together.
    byte[] update(Limits limits) {
        var merged = updates.getFirst();
        for (var next : updates.subList(1, updates.size())) merged = Updates.merge(List.of(merged, next), limits);
        become(merged);
        return merged;
    }

    private void become(byte[] merged) {
        updates = new ArrayList<>(List.of(merged));
        bytes = merged.length;
    }
}
