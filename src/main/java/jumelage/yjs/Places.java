package jumelage.yjs;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where what an update brings will belong, found as [Placing] finds it, but before anything is changed.
final class Places {

    record At(Part.Place place, @Nullable String key) {}

    private static final At NOWHERE = new At(new Part.Nowhere(), null);
    private static final At FOREIGN = new At(new Part.Foreign(), null);

    private final StructStore store;
    private final Map<Long, List<Struct>> update;
    private final Map<Item, At> known = new IdentityHashMap<>();

    Places(StructStore store, Map<Long, List<Struct>> update) {
        this.store = store;
        this.update = update;
    }

    At of(Item item) {
        var said = said(item);
        var state = store.state(item.client);
        if (item.clock >= state) return said;
        // what is held of it stays where it is, whatever is said of it now
        var held = store.find(new Id(item.client, state - 1)) instanceof Item its ? at(its) : NOWHERE;
        if (held.equals(said) || held == NOWHERE) return held;
        return said == NOWHERE ? said : FOREIGN;
    }

    private At said(Item item) {
        var way = new ArrayList<Item>();
        var beside = item;
        var found = known.get(beside);
        while (found == null) {
            // so a circle ends
            known.put(beside, NOWHERE);
            way.add(beside);
            var id = beside.origin != null ? beside.origin : beside.rightOrigin;
            if (id == null) found = at(beside);
            else if (!(find(id) instanceof Item next)) found = NOWHERE;
            else if (held(id)) found = at(next);
            else {
                beside = next;
                found = known.get(beside);
            }
        }
        for (var each : way) known.put(each, found);
        return found;
    }

    At at(Item item) {
        return new At(place(item.parent), item.key);
    }

    private Part.Place place(@Nullable Parent parent) {
        return switch (parent) {
            case Parent.Root(String name) -> new Part.Root(name);
            case YType type -> place(type);
            case Id id
            when find(id) instanceof Item item && item.content instanceof ContentType within -> place(within.type);
            case Id _ -> NOWHERE.place;
            case null -> NOWHERE.place;
        };
    }

    private static Part.Place place(YType type) {
        return switch (type.kind) {
            case YType.ROOT -> new Part.Root(type.name);
            case YType.ELEMENT -> new Part.Element(type.name);
            case YType.XML_TEXT -> new Part.Text();
            default -> new Part.Foreign();
        };
    }

    private boolean held(Id id) {
        return id.clock() < store.state(id.client());
    }

    /// Whether everything that is named is held, or comes.
    boolean complete(DeleteSet deletions) {
        return update.values().stream().allMatch(this::follows)
                && deletions.clients().entrySet().stream()
                        .allMatch(deleted -> deleted.getValue().stream()
                                .allMatch(range ->
                                        there(new Id(deleted.getKey(), Math.max(range.clock(), range.end() - 1)))));
    }

    private boolean follows(List<Struct> structs) {
        var first = structs.getFirst();
        return first.clock <= store.state(first.client)
                && structs.stream()
                        .allMatch(
                                struct -> there(struct.lastId()) && (!(struct instanceof Item item) || founded(item)));
    }

    private boolean founded(Item item) {
        if (held(item.lastId())) return true;
        for (var needed : new @Nullable Parent[] {item.origin, item.rightOrigin, item.parent})
            if (needed instanceof Id id && !there(id)) return false;
        return true;
    }

    private boolean there(Id id) {
        return find(id) != null;
    }

    private @Nullable Struct find(Id id) {
        if (held(id)) return store.find(id);
        var structs = update.getOrDefault(id.client(), List.of());
        if (structs.isEmpty()
                || id.clock() < structs.getFirst().clock
                || id.clock() >= structs.getLast().end()) return null;
        var struct = structs.get(StructStore.index(structs, id.clock()));
        return struct instanceof Skip ? null : struct;
    }
}
