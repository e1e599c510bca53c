package jumelage.yjs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes items as one client.
record Pen(Transaction transaction, long client) {

    Item insert(YType type, @Nullable Item left, @Nullable Item right, @Nullable String key, Content content) {
        var item = new Item(
                client,
                transaction.store().state(client),
                left == null ? null : left.lastId(),
                right == null ? null : right.id(),
                type,
                key,
                content);
        item.left = left;
        item.right = right;
        item.integrate(transaction, 0);
        return item;
    }

    Item insertAfter(YType type, @Nullable Item left, Content content) {
        return insert(type, left, left == null ? type.start : left.right, null, content);
    }

    void set(YType element, String key, Object value) {
        var bytes = new Encoder();
        Values.write(bytes, value);
        insert(element, element.map.get(key), null, key, new ContentValues(Content.ANY, List.of(bytes.toBytes())));
    }

    void remove(YType element, String key) {
        var item = element.map.get(key);
        if (item != null) item.delete(transaction);
    }

    void delete(Item item) {
        item.delete(transaction);
    }

    /// Cuts an item after some of its units.
    void cut(Item item, long units) {
        transaction.store().cleanStart(transaction, new Id(item.client, item.clock + units));
    }
}
