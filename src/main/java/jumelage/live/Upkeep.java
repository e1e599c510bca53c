package jumelage.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.document.Document;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.store.Doorbell;
import jumelage.writing.Living;
import jumelage.yjs.Doc;
import jumelage.yjs.Edit;
import jumelage.yjs.Read;
import jumelage.yjs.Update;
import jumelage.yjs.Updates;
import org.springframework.stereotype.Component;

/// Keeps those who write together and all others at the same words.
@Component
class Upkeep implements Living {
    private final Shelf shelf;
    private final Snapshots snapshots;
    private final Sheets sheets;
    private final Doorbell doorbell;

    Upkeep(Shelf shelf, Snapshots snapshots, Sheets sheets, Doorbell doorbell) {
        this.shelf = shelf;
        this.snapshots = snapshots;
        this.sheets = sheets;
        this.doorbell = doorbell;
    }

    @Override
    public boolean catchUp(ItemId document) {
        return sheets.catchUp(document);
    }

    @Override
    public void settle(ItemId document) {
        snapshots.take(document);
    }

    @Override
    public void replace(ItemId document, Document now, Member by) {
        shelf.lock(document).ifPresent(kept -> replace(document, kept, now, by));
    }

    private void replace(ItemId key, Kept kept, Document now, Member by) {
        var rows = shelf.after(key, kept.stateSeq());
        var doc = kept.doc(rows);
        var author = Author.of(Clients.unused(shelf.authors(key).keySet()), by);
        var edit = Edit.of(doc, Form.of(now), author.client(), Clients.OVERLAPPING);
        if (Updates.nothing(edit)) return;
        shelf.bind(key, List.of(author));
        shelf.append(key, kept, by.id(), doc.take(Update.parse(edit, Bounds.YJS)));
        // a snapshot has nothing to add to it: whoever replaces words has kept them himself
        if (rows.isEmpty()) shelf.settle(key, doc.state(), kept.seq() + 1);
        ring(new Ring(key, kept.epoch(), kept.seq() + 1));
    }

    @Override
    public void renew(ItemId document, Member by) {
        shelf.lock(document).ifPresent(kept -> renew(document, kept, by));
    }

    private void renew(ItemId key, Kept kept, Member by) {
        var doc = kept.doc(shelf.after(key, kept.stateSeq()));
        var clients = new Clients();
        var fresh = again(doc, shelf.authors(key), clients, by);
        shelf.renew(key, fresh.state());
        shelf.bind(key, clients.authors());
        ring(new Ring(key, kept.epoch() + 1, kept.seq()));
    }

    /// The same words, each by whoever wrote it, and nothing of what was deleted.
    private static Doc again(Doc doc, Map<Long, Author> authors, Clients clients, Member by) {
        var nodes = Read.authored(doc);
        var fresh = new Doc();
        var layers = new Layers(client ->
                Optional.ofNullable(authors.get(client)).map(Author::person).orElse(by.id()));
        for (var person : layers.people(nodes)) {
            var known = authors.values().stream()
                    .filter(author -> author.person().equals(person))
                    .reduce((_, latest) -> latest)
                    .orElseGet(() -> Author.of(0, by));
            var client = clients.of(person, known.school(), known.pupil());
            fresh.apply(Edit.of(fresh, layers.upTo(person, nodes), client, Clients.OVERLAPPING));
        }
        return fresh;
    }

    private void ring(Ring ring) {
        doorbell.ring(Ring.TOPIC, ring.toString());
    }
}
