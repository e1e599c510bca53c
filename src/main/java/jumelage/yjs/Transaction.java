package jumelage.yjs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One change of a document, and what is tidied up after it (`utils/Transaction.js` of yjs).
final class Transaction {
    private final Doc doc;
    /// Where clients stood that have written since.
    private final Map<Long, Long> before = new HashMap<>();

    private final DeleteSet deleted = new DeleteSet();
    private final List<Id> mayMerge = new ArrayList<>();
    private final Set<YType> changedTexts = new LinkedHashSet<>();
    private long steps;

    Transaction(Doc doc) {
        this.doc = doc;
    }

    StructStore store() {
        return doc.store();
    }

    YType root(String name) {
        return doc.root(name);
    }

    DeleteSet deleted() {
        return deleted;
    }

    Map<Long, Long> before() {
        return before;
    }

    long before(long client) {
        var clock = before.get(client);
        return clock != null ? clock : store().state(client);
    }

    void add(Struct struct) {
        before.putIfAbsent(struct.client, struct.clock);
        store().add(struct);
    }

    /// A number that was not given before.
    long way() {
        return doc.nextWay();
    }

    void step() {
        steps(1);
    }

    void steps(long more) {
        steps += more;
        if (steps > doc.limits().steps()) throw Refused.tooLarge("An update takes more work than is done for one.");
    }

    /// That structs in a list have moved on or back.
    void moved(int structs) {
        steps(structs >> 8);
    }

    /// That content is cut in two.
    void cut(Content content) {
        steps(1 + (content.copied() >> 4));
        grow();
    }

    /// That the document takes more than the updates say.
    void grow() {
        doc.held().cut();
    }

    int deep(int depth) {
        return doc.deep(depth);
    }

    void mayMerge(Item item) {
        mayMerge.add(item.id());
    }

    void changed(YType type) {
        if (!type.text()) return;
        var item = type.item;
        if (item == null || !item.deleted() && item.clock < before(item.client)) changedTexts.add(type);
    }

    void unchanged(YType type) {
        changedTexts.remove(type);
    }

    boolean changedFormattedText() {
        for (var type : changedTexts) if (type.formatted && !type.gone()) return true;
        return false;
    }

    /// What it has changed, for everybody who had what the document had.
    byte[] update() {
        var update = new Encoder(1024).uint(before.size());
        before.keySet().stream()
                .sorted(StructStore.HIGHER_FIRST)
                .forEach(client -> StructStore.write(update, store().of(client), before(client)));
        deleted.sorted().write(update);
        return update.toBytes();
    }

    /// Forgets what was deleted, and makes neighbours one that can be.
    void tidy() {
        forgetDeleted();
        mergeDeleted();
        before.forEach((client, clock) -> {
            var structs = store().of(client);
            var first = Math.max(StructStore.index(structs, clock), 1);
            for (var i = structs.size() - 1; i >= first; ) i -= 1 + mergeLeft(structs, i);
        });
        for (var i = mayMerge.size() - 1; i >= 0; i--) {
            var structs = store().of(mayMerge.get(i).client());
            var position = StructStore.index(structs, mayMerge.get(i).clock());
            if (position + 1 < structs.size() && mergeLeft(structs, position + 1) > 1) continue;
            if (position > 0) mergeLeft(structs, position);
        }
    }

    private int mergeLeft(List<Struct> structs, int position) {
        var gone = StructStore.mergeLeft(structs, position);
        if (gone > 0) moved(structs.size() - position + gone);
        return gone;
    }

    private void forgetDeleted() {
        deleted.clients().forEach((client, ranges) -> {
            var structs = store().of(client);
            for (var range : ranges.reversed())
                for (var i = StructStore.index(structs, range.clock()); i < structs.size(); i++) {
                    var struct = structs.get(i);
                    if (struct.clock >= range.end()) break;
                    if (struct instanceof Item item && item.deleted()) item.gc(store(), false);
                }
        });
    }

    private void mergeDeleted() {
        deleted.clients().forEach((client, ranges) -> {
            var structs = store().of(client);
            for (var range : ranges.reversed()) {
                var i = Math.min(structs.size() - 1, 1 + StructStore.index(structs, range.end() - 1));
                while (i > 0 && structs.get(i).clock >= range.clock()) i -= 1 + mergeLeft(structs, i);
            }
        });
    }
}
