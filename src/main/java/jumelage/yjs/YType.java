package jumelage.yjs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that holds items: a sequence, and one sequence for each of its keys, whose last item is the value.
final class YType implements Parent {
    static final int ROOT = -1;
    static final int TEXT = 2;
    static final int ELEMENT = 3;
    static final int HOOK = 5;
    static final int XML_TEXT = 6;

    final int kind;
    /// A root's name, an element's type.
    final String name;
    /// The item that holds it; none for a root.
    @Nullable
    Item item;

    @Nullable
    Item start;

    boolean formatted;
    int depth;
    Map<String, Item> map = Map.of();

    YType(int kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    @Override
    public void write(Encoder encoder) {
        if (item == null) encoder.uint(1).string(name);
        else encoder.uint(0).id(item.id());
    }

    boolean gone() {
        return item != null && item.deleted();
    }

    boolean text() {
        return kind == TEXT || kind == XML_TEXT;
    }

    void put(String key, Item value) {
        if (map.isEmpty()) map = new LinkedHashMap<>();
        map.put(key, value);
    }

    /// The oldest item of a key.
    @Nullable
    Item first(String key, Transaction transaction) {
        var first = map.get(key);
        while (first != null && first.left != null) {
            transaction.step();
            first = first.left;
        }
        return first;
    }
}
