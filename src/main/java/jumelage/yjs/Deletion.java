package jumelage.yjs;

import java.util.Collections;
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

    /// As [#apply], with what was left before: only of clients that have written since can there be more.
    static @Nullable DeleteSet again(Transaction transaction, DeleteSet left) {
        if (Collections.disjoint(left.clients().keySet(), transaction.before().keySet())) return left;
        return apply(transaction, left);
    }

    private static void delete(Transaction transaction, long client, DeleteSet.Range range) {
        var structs = transaction.store().of(client);
        var i = StructStore.index(structs, range.clock());
        if (structs.get(i) instanceof Item item && !item.deleted() && item.clock < range.clock()) {
            StructStore.cut(transaction, structs, i, item, range.clock());
            i++;
        }
        for (; i < structs.size() && structs.get(i).clock < range.end(); i++) {
            if (!(structs.get(i) instanceof Item item) || item.deleted()) continue;
            if (range.end() < item.end()) StructStore.cut(transaction, structs, i, item, range.end());
            item.delete(transaction);
        }
    }
}
