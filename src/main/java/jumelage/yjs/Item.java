package jumelage.yjs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Content at its place. Where it is put among what others wrote at the same place follows YATA (Nicolaescu, Jahns,
/// Derntl,
/// Klamma: *Near Real-Time Peer-to-Peer Shared Editing on Extensible Data Types*, 2016) as yjs 13 does it
/// (`structs/Item.js`).
final class Item extends Struct {
    static final int HAS_ORIGIN = 0x80;
    static final int HAS_RIGHT_ORIGIN = 0x40;
    static final int HAS_KEY = 0x20;
    static final int KIND = 0x1f;

    /// What was to its left and to its right when it was written.
    @Nullable
    Id origin;

    @Nullable
    Id rightOrigin;
    /// What is beside it now.
    @Nullable
    Item left;

    @Nullable
    Item right;

    @Nullable
    Parent parent;

    @Nullable
    String key;

    Content content;
    private boolean deleted;

    /// When it was last passed on the way to another's place, and since when it stands in conflict with that one.
    private long passed;

    private long conflicting;

    Item(
            long client,
            long clock,
            @Nullable Id origin,
            @Nullable Id rightOrigin,
            @Nullable Parent parent,
            @Nullable String key,
            Content content) {
        super(client, clock, content.length());
        this.origin = origin;
        this.rightOrigin = rightOrigin;
        this.parent = parent;
        this.key = key;
        this.content = content;
    }

    @Override
    boolean deleted() {
        return deleted;
    }

    void markDeleted() {
        deleted = true;
    }

    /// Whether a reader counts it.
    boolean shown() {
        return !deleted && content.countable();
    }

    /// Finds its neighbours and its type.
    ///
    /// @return the client of whom something is missing first, or -1
    long missing(Transaction transaction) {
        var store = transaction.store();
        if (lacks(store, origin)) return Objects.requireNonNull(origin).client();
        if (lacks(store, rightOrigin))
            return Objects.requireNonNull(rightOrigin).client();
        if (parent instanceof Id id && lacks(store, id)) return id.client();
        var before = origin == null ? null : store.cleanEnd(transaction, origin);
        var after = rightOrigin == null ? null : store.cleanStart(transaction, rightOrigin);
        if (before != null) origin = before.lastId();
        if (after != null) rightOrigin = after.id();
        left = before instanceof Item item ? item : null;
        right = after instanceof Item item ? item : null;
        if (before instanceof Gc || after instanceof Gc) parent = null;
        else if (parent instanceof Parent.Root root) parent = transaction.root(root.name());
        else if (parent instanceof Id id)
            parent = store.find(id) instanceof Item holder && holder.content instanceof ContentType held
                    ? held.type
                    : null;
        else if (parent == null) {
            var beside = left != null ? left : right;
            if (beside != null) {
                parent = beside.parent;
                key = beside.key;
            }
        }
        return -1;
    }

    private boolean lacks(StructStore store, @Nullable Id id) {
        return id != null && id.client() != client && id.clock() >= store.state(id.client());
    }

    void integrate(Transaction transaction, long offset) {
        var store = transaction.store();
        if (offset > 0) {
            clock += offset;
            var before = store.cleanEnd(transaction, new Id(client, clock - 1));
            left = before instanceof Item item ? item : null;
            if (left == null) parent = null;
            origin = before.lastId();
            content = content.splice(offset);
            length -= offset;
        }
        if (!(parent instanceof YType type)) {
            transaction.add(new Gc(client, clock, length));
            return;
        }
        if (left == null ? right == null || right.left != null : left.right != right) left = place(transaction, type);
        if (left != null) {
            right = left.right;
            left.right = this;
        } else if (key != null) right = type.first(key, transaction);
        else {
            right = type.start;
            type.start = this;
        }
        if (right != null) right.left = this;
        else if (key != null) {
            type.put(key, this);
            if (left != null) left.delete(transaction);
        }
        transaction.add(this);
        content.integrate(transaction, this);
        transaction.changed(type);
        if (type.gone() || key != null && right != null) delete(transaction);
    }

    /// What it stands behind, after all that others wrote between its origins has been weighed.
    private @Nullable Item place(Transaction transaction, YType type) {
        var found = left;
        var other = left != null ? left.right : key != null ? type.first(key, transaction) : type.start;
        var way = transaction.way();
        var conflict = way;
        while (other != null && other != right) {
            transaction.step();
            other.passed = way;
            other.conflicting = conflict;
            if (Objects.equals(origin, other.origin)) {
                if (other.client < client) {
                    found = other;
                    conflict = transaction.way();
                } else if (Objects.equals(rightOrigin, other.rightOrigin)) break;
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

    /// Cuts it in two.
    ///
    /// @return the right part, which stands in no store yet
    Item split(Transaction transaction, long offset) {
        var rest = new Item(
                client,
                clock + offset,
                new Id(client, clock + offset - 1),
                rightOrigin,
                parent,
                key,
                content.splice(offset));
        rest.deleted = deleted;
        rest.left = this;
        rest.right = right;
        right = rest;
        if (rest.right != null) rest.right.left = rest;
        else if (key != null && parent instanceof YType type) type.put(key, rest);
        transaction.mayMerge(rest);
        length = offset;
        return rest;
    }

    @Override
    boolean mergeWith(Struct next) {
        if (!(next instanceof Item other)
                || right != other
                || client != other.client
                || end() != other.clock
                || deleted != other.deleted
                || other.origin == null
                || other.origin.client() != client
                || other.origin.clock() != end() - 1
                || !Objects.equals(rightOrigin, other.rightOrigin)
                || content.kind() != other.content.kind()
                || !content.mergeWith(other.content)) return false;
        right = other.right;
        if (right != null) right.left = this;
        length += other.length;
        return true;
    }

    void delete(Transaction transaction) {
        if (deleted) return;
        deleted = true;
        transaction.deleted().add(client, clock, length);
        if (parent instanceof YType type) transaction.changed(type);
        content.delete(transaction);
    }

    void gc(StructStore store, boolean withItsParent) {
        content.gc(store);
        if (withItsParent) store.replace(this, new Gc(client, clock, length));
        else content = new ContentDeleted(length);
    }

    @Override
    Struct from(long offset) {
        return new Item(
                client,
                clock + offset,
                new Id(client, clock + offset - 1),
                rightOrigin,
                parent,
                key,
                content.splice(offset));
    }

    @Override
    void write(Encoder encoder, long offset) {
        var before = offset > 0 ? new Id(client, clock + offset - 1) : origin;
        encoder.u8(content.kind()
                | (before == null ? 0 : HAS_ORIGIN)
                | (rightOrigin == null ? 0 : HAS_RIGHT_ORIGIN)
                | (key == null ? 0 : HAS_KEY));
        if (before != null) encoder.id(before);
        if (rightOrigin != null) encoder.id(rightOrigin);
        if (before == null && rightOrigin == null) {
            switch (parent) {
                case Parent.Root(String name) -> encoder.uint(1).string(name);
                case Id id -> encoder.uint(0).id(id);
                case YType type when type.item != null -> encoder.uint(0).id(type.item.id());
                case YType type -> encoder.uint(1).string(type.name);
                case null -> throw new IllegalStateException("An item without origins has a parent.");
            }
            if (key != null) encoder.string(key);
        }
        content.write(encoder, offset);
    }
}
