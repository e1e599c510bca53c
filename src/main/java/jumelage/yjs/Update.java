package jumelage.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An update in version 1 that was read whole: it is one, whatever it says. It can be judged before [Doc#take]
/// takes it, which it does once.
public final class Update {
    private final Map<Long, List<Struct>> clients;
    private final DeleteSet deletions;
    private final Size size;
    private boolean taken;

    private Update(Map<Long, List<Struct>> clients, DeleteSet deletions, Size size) {
        this.clients = clients;
        this.deletions = deletions;
        this.size = size;
    }

    /// Reads an update and changes nothing.
    ///
    /// @throws Refused when it is none, or larger than is taken
    public static Update parse(byte[] update, Limits limits) {
        var reader = new UpdateReader(update, limits, false);
        var clients = new LinkedHashMap<Long, List<Struct>>();
        for (var struct = reader.current(); struct != null; struct = reader.next()) {
            var list = clients.computeIfAbsent(struct.client, _ -> new ArrayList<>());
            if (!list.isEmpty() && list.getLast().end() != struct.clock)
                throw Refused.malformed("An update names one client twice.");
            list.add(struct);
        }
        var deletions = reader.deletions();
        var writers = Math.max(clients.size(), deletions.clients().size());
        return new Update(clients, deletions, new Size(update.length, reader.parts(), writers));
    }

    Map<Long, List<Struct>> clients() {
        return clients;
    }

    DeleteSet deletions() {
        return deletions;
    }

    Size size() {
        return size;
    }

    /// Its structs become the document's.
    Update taken() {
        if (taken) throw new IllegalStateException("An update is taken once.");
        taken = true;
        return this;
    }

    /// The clients by whom it brings something that the document does not have, be it only what was deleted since.
    public Set<Long> newClients(Doc doc) {
        return news(doc).map(struct -> struct.client).collect(Collectors.toSet());
    }

    /// What it brings that the document does not have, but for what was deleted since.
    public List<Part> newParts(Doc doc) {
        var places = new Places(doc.store(), clients);
        var parts = new ArrayList<Part>();
        news(doc).forEach(struct -> {
            if (!(struct instanceof Item item) || item.content instanceof ContentDeleted) return;
            var at = places.of(item);
            parts.add(new Part(item.client, at.place(), at.key(), item.content.what()));
        });
        return parts;
    }

    private Stream<Struct> news(Doc doc) {
        doc.whole();
        return clients.values().stream()
                .flatMap(List::stream)
                .filter(struct ->
                        !(struct instanceof Skip) && struct.end() > doc.store().state(struct.client));
    }

    /// Whether the document has all that it builds on, so that nothing of it waits.
    public boolean complete(Doc doc) {
        doc.whole();
        return new Places(doc.store(), clients).complete(deletions);
    }
}
