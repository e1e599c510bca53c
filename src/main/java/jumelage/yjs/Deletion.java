package jumelage.yjs;

import org.jspecify.annotations.Nullable;

/// Deletes what an update says is deleted (`readAndApplyDeleteSet` in `utils/DeleteSet.js` of yjs).
final class Deletion {

    private Deletion() {}

    /// What of it is not there yet, or none.
    static @Nullable DeleteSet apply(Transaction transaction, DeleteSet deletions) {
        var rest = new DeleteSet();
        deletions.clients().forEach((client, ranges) -> {
            var state = transaction.store().state(client);
            for (var range : ranges) {
                if (range.clock() >= state) rest.add(client, range.clock(), range.length());
                else {
                    if (state < range.end()) rest.add(client, state, range.end() - state);
                    delete(transaction, client, range);
                }
            }
        });
        return rest.isEmpty() ? null : rest.higherClientsFirst();
    }

    private static void delete(Transaction transaction, long client, DeleteSet.Range range) {
        var structs = transaction.store().of(client);
        var i = StructStore.index(structs, range.clock());
        if (structs.get(i) instanceof Item item && !item.deleted() && item.clock < range.clock()) {
            structs.add(i + 1, item.split(transaction, range.clock() - item.clock));
            i++;
        }
        for (; i < structs.size() && structs.get(i).clock < range.end(); i++) {
            if (!(structs.get(i) instanceof Item item) || item.deleted()) continue;
            if (range.end() < item.end()) structs.add(i + 1, item.split(transaction, range.end() - item.clock));
            item.delete(transaction);
        }
    }
}
