package jumelage.yjs;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which blocks of a document an update changes: those with an attribute `id`.
public final class Touches {
    private static final String ID = "id";

    private final StructStore store;
    private final Set<String> ids = new LinkedHashSet<>();

    private Touches(StructStore store) {
        this.store = store;
    }

    /// As [Doc#repeat].
    ///
    /// @return the ids of the blocks that it inserted or deleted, or in which it did
    public static Set<String> applying(Doc doc, byte[] update) {
        doc.whole();
        var parsed = Update.parse(update, doc.limits());
        var touches = new Touches(doc.store());
        var before = new LinkedHashMap<Long, Long>();
        for (var client : parsed.clients().keySet())
            before.put(client, doc.store().state(client));
        touches.deleted(parsed.deletions());
        doc.repeat(parsed);
        touches.written(before);
        return touches.ids;
    }

    private void deleted(DeleteSet deletions) {
        deletions.clients().forEach((client, ranges) -> {
            var structs = store.of(client);
            for (var range : ranges) {
                if (range.clock() >= store.state(client)) continue;
                var i = StructStore.index(structs, range.clock());
                for (; i < structs.size() && structs.get(i).clock < range.end(); i++) note(structs.get(i));
            }
        });
    }

    private void written(Map<Long, Long> before) {
        before.forEach((client, clock) -> {
            if (clock >= store.state(client)) return;
            var structs = store.of(client);
            for (var i = StructStore.index(structs, clock); i < structs.size(); i++) note(structs.get(i));
        });
    }

    private void note(Struct struct) {
        if (!(struct instanceof Item item) || item.deleted()) return;
        var own = item.content instanceof ContentType held ? id(held.type) : null;
        var block = own != null ? own : item.parent instanceof YType parent ? nearest(parent) : null;
        if (block != null) ids.add(block);
    }

    private static @Nullable String nearest(YType type) {
        @Nullable YType at = type;
        while (at != null && at.item != null) {
            var id = id(at);
            if (id != null) return id;
            at = at.item.parent instanceof YType parent ? parent : null;
        }
        return null;
    }

    private static @Nullable String id(YType type) {
        var item = type.map.get(ID);
        return item != null
                        && !item.deleted()
                        && item.content instanceof ContentValues values
                        && values.last() instanceof String id
                ? id
                : null;
    }
}
