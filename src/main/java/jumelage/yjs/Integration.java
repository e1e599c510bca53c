package jumelage.yjs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Takes the structs of an update into a document, each after what it builds on; what must wait is pending
/// (`utils/encoding.js` of yjs).
final class Integration {

    private static final class Refs {
        List<Struct> structs;
        int next;

        Refs(List<Struct> structs) {
            this.structs = structs;
        }

        boolean exhausted() {
            return next == structs.size();
        }

        Struct take() {
            return structs.get(next++);
        }
    }

    private final Transaction transaction;
    private final StructStore store;
    private final Map<Long, Refs> refs = new HashMap<>();
    private final TreeSet<Long> clients;
    private final List<Struct> stack = new ArrayList<>();
    private final TreeMap<Long, List<Struct>> rest = new TreeMap<>(StructStore.HIGHER_FIRST);
    private final Pending pending = new Pending();

    Integration(Transaction transaction, Map<Long, List<Struct>> update) {
        this.transaction = transaction;
        this.store = transaction.store();
        update.forEach((client, structs) -> refs.put(client, new Refs(structs)));
        clients = new TreeSet<>(refs.keySet());
    }

    /// What could not be taken yet, or none.
    @Nullable
    Pending run() {
        var target = target();
        if (target == null) return null;
        var head = target.take();
        while (true) {
            var wanted = head instanceof Skip ? null : weigh(head);
            if (wanted != null) {
                head = wanted;
                continue;
            }
            if (!stack.isEmpty()) head = stack.removeLast();
            else {
                if (target.exhausted()) target = target();
                if (target == null) break;
                head = target.take();
            }
        }
        if (rest.isEmpty()) return null;
        var update = new Encoder().uint(rest.size());
        for (var structs : rest.values()) StructStore.write(update, structs, 0);
        pending.add(update.uint(0).toBytes());
        return pending;
    }

    /// Takes a struct, or puts it aside.
    ///
    /// @return what must be taken before it, if it is at hand
    private @Nullable Struct weigh(Struct head) {
        var state = store.state(head.client);
        if (state < head.clock) {
            stack.add(head);
            pending.misses(head.client, head.clock - 1);
            putAside();
            return null;
        }
        var missing = head instanceof Item item ? new Placing(item, transaction).missing() : -1;
        if (missing >= 0) {
            stack.add(head);
            var source = refs.get(missing);
            if (source != null && !source.exhausted()) return source.take();
            pending.misses(missing, store.state(missing));
            putAside();
            return null;
        }
        var offset = state - head.clock;
        if (offset == 0 || offset < head.length) {
            if (head instanceof Item item) item.integrate(transaction, offset);
            else transaction.add(offset == 0 ? head : head.from(offset));
        }
        return null;
    }

    private void putAside() {
        for (var struct : stack) {
            var source = refs.remove(struct.client);
            if (source == null) rest.put(struct.client, List.of(struct));
            else {
                rest.put(struct.client, source.structs.subList(source.next - 1, source.structs.size()));
                source.structs = List.of();
                source.next = 0;
            }
            clients.remove(struct.client);
        }
        stack.clear();
    }

    private @Nullable Refs target() {
        while (!clients.isEmpty()) {
            var source = refs.get(clients.last());
            if (source != null && !source.exhausted()) return source;
            clients.pollLast();
        }
        return null;
    }
}
