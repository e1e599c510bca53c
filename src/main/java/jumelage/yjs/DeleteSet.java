package jumelage.yjs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is deleted: ranges of each client's numbers (`utils/DeleteSet.js` of yjs).
final class DeleteSet {

    record Range(long clock, long length) {
        long end() {
            return clock + length;
        }
    }

    private final Map<Long, List<Range>> clients = new LinkedHashMap<>();

    static DeleteSet read(Decoder decoder) {
        var deletions = new DeleteSet();
        var clients = decoder.count();
        if (clients > decoder.limits().clients())
            throw Refused.tooLarge("An update deletes what more clients wrote than are taken at once.");
        for (; clients > 0; clients--) {
            var client = decoder.uint();
            for (var left = decoder.parts(); left > 0; left--) {
                var range = new Range(decoder.uint(), decoder.uint());
                if (range.end() > Decoder.LARGEST) throw Refused.malformed("A number is too large.");
                deletions.add(client, range);
            }
        }
        return deletions;
    }

    static DeleteSet merge(List<DeleteSet> all) {
        var merged = new DeleteSet();
        all.forEach(merged::add);
        return merged.sorted();
    }

    void add(long client, long clock, long length) {
        add(client, new Range(clock, length));
    }

    private void add(long client, Range range) {
        clients.computeIfAbsent(client, _ -> new ArrayList<>()).add(range);
    }

    void add(DeleteSet more) {
        more.clients.forEach((client, ranges) ->
                clients.computeIfAbsent(client, _ -> new ArrayList<>()).addAll(ranges));
    }

    boolean isEmpty() {
        return clients.isEmpty();
    }

    Map<Long, List<Range>> clients() {
        return clients;
    }

    /// Ranges in order, those that touch each other made one.
    DeleteSet sorted() {
        clients.replaceAll((_, ranges) -> {
            if (ranges.size() == 1) return ranges;
            ranges.sort(Comparator.comparingLong(Range::clock));
            var merged = new ArrayList<Range>();
            for (var range : ranges) {
                var last = merged.isEmpty() ? null : merged.getLast();
                if (last == null || last.end() < range.clock) merged.add(range);
                else if (last.end() < range.end())
                    merged.set(merged.size() - 1, new Range(last.clock, range.end() - last.clock));
            }
            return merged;
        });
        return this;
    }

    /// As it is read again after it was written.
    DeleteSet higherClientsFirst() {
        var ordered = new DeleteSet();
        clients.keySet().stream()
                .sorted(StructStore.HIGHER_FIRST)
                .forEach(client -> ordered.clients.put(client, clients.getOrDefault(client, List.of())));
        return ordered;
    }

    void write(Encoder encoder) {
        encoder.uint(clients.size());
        higherClientsFirst().clients.forEach((client, ranges) -> {
            encoder.uint(client).uint(ranges.size());
            for (var range : ranges) encoder.uint(range.clock).uint(range.length);
        });
    }
}
