package jumelage.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jumelage.account.PersonId;
import jumelage.document.Document;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Member;
import jumelage.shell.TimeOfDay;
import jumelage.store.Doorbell;
import jumelage.yjs.Doc;
import jumelage.yjs.Edit;
import jumelage.yjs.Update;
import jumelage.yjs.Updates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets people who are only told of have written as if they had had a document open.
@Component
public class Longhand {
    private final Items items;
    private final Seeding seeding;
    private final Shelf shelf;
    private final Doorbell doorbell;

    /// Since `at` the document says what it says now, and `by` has brought the difference.
    ///
    /// @param now with the ids of its blocks; those that stay have the same ids as before
    public record Stroke(Instant at, Member by, Document now) {}

    Longhand(Items items, Seeding seeding, Shelf shelf, Doorbell doorbell) {
        this.items = items;
        this.seeding = seeding;
        this.shelf = shelf;
        this.doorbell = doorbell;
    }

    /// Each stroke is in the journal and plays back; like everything there, it is read once the document is settled
    /// ([jumelage.writing.Writings#settle]). Whether they may write is asked before.
    ///
    /// @param strokes the first first, none before what is in the journal already
    @Transactional
    public void write(ItemId document, List<Stroke> strokes) {
        items.lock(document);
        seeding.seed(document);
        var kept = shelf.lock(document).orElseThrow();
        var doc = kept.doc(shelf.after(document, kept.stateSeq()));
        var known = shelf.authors(document);
        var authors = new HashMap<PersonId, Author>();
        for (var stroke : strokes) {
            var author = authors.computeIfAbsent(stroke.by.id(), _ -> bound(document, known, stroke));
            var edit = Edit.of(doc, Form.of(stroke.now), author.client(), Clients.OVERLAPPING);
            if (Updates.nothing(edit)) continue;
            append(document, kept, stroke, doc, edit);
            kept = kept.next();
        }
        doorbell.ring(Ring.TOPIC, new Ring(document, kept.epoch(), kept.seq()).toString());
    }

    private Author bound(ItemId document, Map<Long, Author> known, Stroke first) {
        var author = Author.of(Clients.unused(known.keySet()), first.by);
        known.put(author.client(), author);
        TimeOfDay.at(first.at, () -> shelf.bind(document, List.of(author)));
        return author;
    }

    private void append(ItemId document, Kept before, Stroke stroke, Doc doc, byte[] edit) {
        var update = doc.take(Update.parse(edit, Bounds.YJS));
        TimeOfDay.at(stroke.at, () -> shelf.append(document, before, stroke.by.id(), update));
    }
}
