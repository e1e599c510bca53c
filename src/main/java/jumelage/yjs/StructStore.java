package jumelage.yjs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All structs of a document: each client's, without gaps (`utils/StructStore.js` of yjs).
final class StructStore {
    static final Comparator<Long> HIGHER_FIRST = Comparator.reverseOrder();

    private final Map<Long, List<Struct>> clients = new LinkedHashMap<>();

    /// The next number of a client.
    long state(long client) {
        var structs = clients.get(client);
        return structs == null ? 0 : structs.getLast().end();
    }

    List<Struct> of(long client) {
        return clients.getOrDefault(client, List.of());
    }

    int size() {
        var size = 0;
        for (var structs : clients.values()) size += structs.size();
        return size;
    }

    void add(Struct struct) {
        var structs = clients.computeIfAbsent(struct.client, _ -> new ArrayList<>());
        if ((structs.isEmpty() ? 0 : structs.getLast().end()) != struct.clock)
            throw Refused.malformed("What a client wrote does not follow on what it wrote before.");
        structs.add(struct);
    }

    StateVector stateVector() {
        var clocks = new LinkedHashMap<Long, Long>();
        clients.forEach(
                (client, structs) -> clocks.put(client, structs.getLast().end()));
        return new StateVector(clocks);
    }

    DeleteSet deletions() {
        var deletions = new DeleteSet();
        clients.forEach((client, structs) -> {
            for (var i = 0; i < structs.size(); i++) {
                if (!structs.get(i).deleted()) continue;
                var clock = structs.get(i).clock;
                while (i + 1 < structs.size() && structs.get(i + 1).deleted()) i++;
                deletions.add(client, clock, structs.get(i).end() - clock);
            }
        });
        return deletions;
    }

    /// What lies beyond the state vector, higher clients first.
    void write(Encoder encoder, StateVector known) {
        var news = clients.keySet().stream()
                .filter(client -> state(client) > known.clock(client) || !known.knows(client))
                .sorted(HIGHER_FIRST)
                .toList();
        encoder.uint(news.size());
        for (var client : news) write(encoder, of(client), known.clock(client));
    }

    static void write(Encoder encoder, List<Struct> structs, long from) {
        var clock = Math.max(from, structs.getFirst().clock);
        var index = index(structs, clock);
        encoder.uint(structs.size() - index).uint(structs.getFirst().client).uint(clock);
        structs.get(index).write(encoder, clock - structs.get(index).clock);
        for (var i = index + 1; i < structs.size(); i++) structs.get(i).write(encoder, 0);
    }

    static int index(List<Struct> structs, long clock) {
        var low = 0;
        var high = structs.size() - 1;
        if (high >= 0 && structs.get(high).clock <= clock) low = high;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var struct = structs.get(middle);
            if (clock < struct.clock) high = middle - 1;
            else if (clock < struct.end()) return middle;
            else low = middle + 1;
        }
        throw Refused.malformed("An update refers to what is nowhere.");
    }

    Struct find(Id id) {
        var structs = of(id.client());
        return structs.get(index(structs, id.clock()));
    }

    /// The index of what begins at a number, cut free where it must be.
    int cleanIndex(Transaction transaction, List<Struct> structs, long clock) {
        var index = index(structs, clock);
        var struct = structs.get(index);
        if (struct.clock == clock || !(struct instanceof Item item)) return index;
        cut(transaction, structs, index, item, clock);
        return index + 1;
    }

    /// Cuts the item at an index in two.
    ///
    /// @param clock where the second begins
    static void cut(Transaction transaction, List<Struct> structs, int index, Item item, long clock) {
        structs.add(index + 1, item.split(transaction, clock - item.clock));
        transaction.moved(structs.size() - index);
    }

    Struct cleanStart(Transaction transaction, Id id) {
        var structs = of(id.client());
        return structs.get(cleanIndex(transaction, structs, id.clock()));
    }

    /// What ends with a unit, cut free where it must be.
    Struct cleanEnd(Transaction transaction, Id id) {
        var structs = of(id.client());
        var index = index(structs, id.clock());
        var struct = structs.get(index);
        if (id.clock() != struct.end() - 1 && struct instanceof Item item)
            cut(transaction, structs, index, item, id.clock() + 1);
        return struct;
    }

    void replace(Item item, Struct by) {
        var structs = of(item.client);
        structs.set(index(structs, item.clock), by);
    }

    /// Makes the struct at an index one with those before it, as far as they can be one.
    ///
    /// @return how many are gone
    static int mergeLeft(List<Struct> structs, int position) {
        var at = position;
        while (at > 0) {
            var right = structs.get(at);
            var left = structs.get(at - 1);
            if (left.deleted() != right.deleted() || !left.mergeWith(right)) break;
            if (right instanceof Item item
                    && item.key != null
                    && item.parent instanceof YType type
                    && type.map.get(item.key) == item) type.put(item.key, (Item) left);
            at--;
        }
        var merged = position - at;
        if (merged == 1) structs.remove(position);
        else if (merged > 1) structs.subList(at + 1, position + 1).clear();
        return merged;
    }
}
