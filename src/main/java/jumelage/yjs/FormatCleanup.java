package jumelage.yjs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes formats away that say nothing, as every peer does after others have written (`types/YText.js` of yjs):
/// without it our documents would differ from theirs.
final class FormatCleanup {
    private final Transaction cleaning;

    FormatCleanup(Transaction cleaning) {
        this.cleaning = cleaning;
    }

    /// Cleans the texts that a transaction has changed.
    void after(Transaction transaction) {
        var store = transaction.store();
        var whole = new LinkedHashSet<YType>();
        transaction.before().forEach((client, clock) -> {
            var structs = store.of(client);
            for (var i = store.cleanIndex(transaction, structs, clock); i < structs.size(); i++)
                if (structs.get(i) instanceof Item item
                        && !item.deleted()
                        && item.content instanceof ContentFormat
                        && item.parent instanceof YType type) whole.add(type);
        });
        transaction.deleted().clients().forEach((client, ranges) -> {
            var structs = store.of(client);
            for (var range : ranges) {
                if (range.clock() >= store.state(client)) break;
                var i = store.cleanIndex(transaction, structs, range.clock());
                for (; i < structs.size() && structs.get(i).clock < range.end(); i++) {
                    if (range.end() < structs.get(i).end()) store.cleanIndex(transaction, structs, range.end());
                    if (structs.get(i) instanceof Item item) around(item, whole);
                }
            }
        });
        whole.forEach(this::all);
    }

    private void around(Item item, Set<YType> whole) {
        if (!(item.parent instanceof YType type) || !type.formatted || whole.contains(type)) return;
        if (item.content instanceof ContentFormat) whole.add(type);
        else gapAround(item);
    }

    private void gapAround(Item item) {
        var at = item;
        for (; at.right != null && !at.right.shown(); at = at.right) cleaning.step();
        var keys = new HashSet<String>();
        for (@Nullable Item i = at; i != null && !i.shown(); i = i.left) {
            cleaning.step();
            if (!i.deleted() && i.content instanceof ContentFormat format && !keys.add(format.key)) i.delete(cleaning);
        }
    }

    private void all(YType type) {
        var start = type.start;
        var before = new LinkedHashMap<String, Object>();
        var now = new LinkedHashMap<String, Object>();
        for (var end = type.start; end != null; end = end.right) {
            if (end.deleted()) continue;
            if (end.content instanceof ContentFormat format) update(now, format);
            else {
                if (start != null) gap(start, end, before, now);
                cleaning.steps(now.size());
                before = new LinkedHashMap<>(now);
                start = end;
            }
        }
    }

    static void update(Map<String, Object> formats, ContentFormat format) {
        if (format.ends()) formats.remove(format.key);
        else formats.put(format.key, format.value);
    }

    /// Formats from a place up to the next content, of which those are taken away that another of them overrides,
    /// or that held before.
    void gap(Item from, @Nullable Item current, Map<String, Object> before, Map<String, Object> now) {
        var ends = new HashMap<String, ContentFormat>();
        @Nullable Item end = from;
        for (; end != null && !end.shown(); end = end.right) {
            cleaning.step();
            if (!end.deleted() && end.content instanceof ContentFormat format) ends.put(format.key, format);
        }
        var reached = false;
        for (@Nullable Item at = from; at != null && at != end; at = at.right) {
            cleaning.step();
            if (at == current) reached = true;
            if (at.deleted() || !(at.content instanceof ContentFormat format)) continue;
            var held = before.getOrDefault(format.key, Json.NULL);
            if (ends.get(format.key) != format || same(held, format.value)) {
                at.delete(cleaning);
                if (!reached
                        && same(now.getOrDefault(format.key, Json.NULL), format.value)
                        && !same(held, format.value)) {
                    if (held == Json.NULL) now.remove(format.key);
                    else now.put(format.key, held);
                }
            }
            if (!reached && !at.deleted()) update(now, format);
        }
    }

    /// As `===` in JavaScript: objects are the same only as themselves.
    private static boolean same(Object one, Object other) {
        return one == other || !(one instanceof Map) && !(one instanceof java.util.List) && one.equals(other);
    }
}
