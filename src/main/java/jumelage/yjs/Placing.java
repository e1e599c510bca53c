package jumelage.yjs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where an item belongs among what others wrote at the same place: YATA (Nicolaescu, Jahns, Derntl, Klamma: *Near
/// Real-Time Peer-to-Peer Shared Editing on Extensible Data Types*, 2016), as yjs 13 does it (`structs/Item.js`).
record Placing(Item item, Transaction transaction) {

    /// Finds its neighbours and its type.
    ///
    /// @return the client of whom something is missing first, or -1
    long missing() {
        var store = transaction.store();
        for (var needed : new @Nullable Parent[] {item.origin, item.rightOrigin, item.parent})
            if (needed instanceof Id id && id.client() != item.client && id.clock() >= store.state(id.client()))
                return id.client();
        var before = item.origin == null ? null : store.cleanEnd(transaction, item.origin);
        var after = item.rightOrigin == null ? null : store.cleanStart(transaction, item.rightOrigin);
        if (before != null) item.origin = before.lastId();
        if (after != null) item.rightOrigin = after.id();
        item.left = before instanceof Item left ? left : null;
        item.right = after instanceof Item right ? right : null;
        if (before instanceof Gc || after instanceof Gc) item.parent = null;
        else if (item.parent != null) item.parent = type(item.parent);
        else {
            var beside = item.left != null ? item.left : item.right;
            if (beside != null) {
                item.parent = beside.parent;
                item.key = beside.key;
            }
        }
        return -1;
    }

    private @Nullable YType type(Parent parent) {
        return switch (parent) {
            case YType type -> type;
            case Parent.Root(String name) -> transaction.root(name);
            case Id id ->
                transaction.store().find(id) instanceof Item holder && holder.content instanceof ContentType held
                        ? held.type
                        : null;
        };
    }

    /// What it stands behind, after all that others wrote between its origins has been weighed.
    @Nullable
    Item behind(YType type) {
        var found = item.left;
        var other = found != null ? found.right : item.key != null ? type.first(item.key, transaction) : type.start;
        var way = transaction.way();
        var conflict = way;
        while (other != null && other != item.right) {
            transaction.step();
            other.passed = way;
            other.conflicting = conflict;
            if (Objects.equals(item.origin, other.origin)) {
                if (other.client < item.client) {
                    found = other;
                    conflict = transaction.way();
                } else if (Objects.equals(item.rightOrigin, other.rightOrigin)) break;
            } else if (other.origin != null
                    && transaction.store().find(other.origin) instanceof Item its
                    && its.passed == way) {
                if (its.conflicting != conflict) {
                    found = other;
                    conflict = transaction.way();
                }
            } else break;
            other = other.right;
        }
        return found;
    }
}
