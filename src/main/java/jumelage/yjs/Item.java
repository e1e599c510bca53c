package jumelage.yjs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Content at its place (`structs/Item.js` of yjs 13).
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
    long passed;

    long conflicting;

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
        if (left == null ? right == null || right.left != null : left.right != right)
            left = new Placing(this, transaction).behind(type);
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

    /// Cuts it in two.
    ///
    /// @return the right part, which stands in no store yet
    Item split(Transaction transaction, long offset) {
        transaction.cut(content);
        var rest = from(offset);
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
        transaction.grow();
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
    Item from(long offset) {
        var last = new Id(client, clock + offset - 1);
        return new Item(client, clock + offset, last, rightOrigin, parent, key, content.splice(offset));
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
            Objects.requireNonNull(parent).write(encoder);
            if (key != null) encoder.string(key);
        }
        content.write(encoder, offset);
    }
}
