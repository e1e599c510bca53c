package jumelage.yjs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of updates came before that on which it builds.
final class Waiting {
    private final Limits limits;
    private @Nullable Pending structs;
    private @Nullable DeleteSet deletions;

    Waiting(Limits limits) {
        this.limits = limits;
    }

    boolean isEmpty() {
        return structs == null && deletions == null;
    }

    /// Takes what of an update can be taken, and what has waited for it.
    void take(Transaction transaction, Update update) {
        var rest = new Integration(transaction, update.clients()).run();
        var retry = structs != null && structs.arrived(transaction.store());
        if (structs == null) structs = rest;
        else if (rest != null) structs.add(rest, limits);
        var left = Deletion.apply(transaction, update.deletions());
        if (deletions != null) {
            var stillLeft = Deletion.again(transaction, deletions);
            if (left == null) left = stillLeft;
            else if (stillLeft != null)
                left = DeleteSet.merge(List.of(left, stillLeft)).higherClientsFirst();
        }
        deletions = left;
        if (!retry || structs == null) return;
        var again = Update.parse(structs.update(limits), limits);
        structs = null;
        take(transaction, again);
    }

    /// As updates, without the structs that somebody with a state vector has.
    List<byte[]> updates(StateVector known) {
        var updates = new ArrayList<byte[]>();
        if (deletions != null) {
            var update = new Encoder().uint(0);
            deletions.write(update);
            updates.add(update.toBytes());
        }
        if (structs != null) updates.add(Updates.diff(structs.update(limits), known, limits));
        return updates;
    }
}
