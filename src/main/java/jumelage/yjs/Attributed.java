package jumelage.yjs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The attributes that elements will have with an update which sets some of them.
public final class Attributed {
    private final StructStore store;
    private final Update update;
    private final Map<Item, Id> holders = new IdentityHashMap<>();

    private Attributed(StructStore store, Update update) {
        this.store = store;
        this.update = update;
    }

    /// @param update that is complete
    /// @param names of the attributes that matter
    /// @return of each element of which the update sets one of these: all of these that it will have
    public static List<Map<String, Object>> by(Doc doc, Update update, Set<String> names) {
        return List.copyOf(new Attributed(doc.store(), update).all(names).values());
    }

    private Map<Id, Map<String, Object>> all(Set<String> names) {
        var all = new LinkedHashMap<Id, Map<String, Object>>();
        var places = new Places(store, update.clients());
        for (var structs : update.clients().values())
            for (var struct : structs) {
                if (!(struct instanceof Item item)
                        || item.end() <= store.state(item.client)
                        || !(item.content instanceof ContentValues values)) continue;
                var key = places.of(item).key();
                var holder = key == null || !names.contains(key) ? null : holder(item);
                if (holder != null)
                    all.computeIfAbsent(holder, id -> present(id, names)).put(key, values.last());
            }
        return all;
    }

    private Map<String, Object> present(Id holder, Set<String> names) {
        var present = new HashMap<String, Object>();
        if (holder.clock() < store.state(holder.client())
                && store.find(holder) instanceof Item item
                && item.content instanceof ContentType held) present.putAll(Read.attributes(held.type));
        present.keySet().retainAll(names);
        return present;
    }

    private @Nullable Id holder(Item item) {
        var way = new ArrayList<Item>();
        var at = item;
        Id found = null;
        while (found == null && (found = holders.get(at)) == null) {
            way.add(at);
            var id = at.origin != null ? at.origin : at.rightOrigin;
            if (id == null) found = at.parent instanceof Id parent ? parent : null;
            else if (id.clock() < store.state(id.client()))
                found = store.find(id) instanceof Item its && its.parent instanceof YType type && type.item != null
                        ? type.item.id()
                        : null;
            else {
                var structs = update.clients().getOrDefault(id.client(), List.of());
                if (way.size() <= structs.size()
                        && structs.get(StructStore.index(structs, id.clock())) instanceof Item its) {
                    at = its;
                    continue;
                }
            }
            if (found == null) return null;
        }
        for (var one : way) holders.put(one, found);
        return found;
    }
}
