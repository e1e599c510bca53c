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
    public record Told(Instant at, Member by, Document now) {}

    Longhand(Items items, Seeding seeding, Shelf shelf, Doorbell doorbell) {
        this.items = items;
        this.seeding = seeding;
        this.shelf = shelf;
        this.doorbell = doorbell;
    }

    /// All of it is in the journal and plays back; like everything there, it is read once the document is settled
    /// ([jumelage.writing.Writings#settle]). Whether they may write is asked before.
    ///
    /// @param told the first first, none before what is in the journal already
    @Transactional
    public void write(ItemId document, List<Told> told) {
        items.lock(document);
        seeding.seed(document);
        var kept = shelf.lock(document).orElseThrow();
        var doc = kept.doc(shelf.after(document, kept.stateSeq()));
        var known = shelf.authors(document);
        var authors = new HashMap<PersonId, Author>();
        for (var one : told) {
            var author = authors.computeIfAbsent(one.by.id(), _ -> bound(document, known, one));
            var edit = Edit.of(doc, Form.of(one.now), author.client(), Clients.OVERLAPPING);
            if (Updates.nothing(edit)) continue;
            append(document, kept, one, doc, edit);
            kept = kept.next();
        }
        doorbell.ring(Ring.TOPIC, new Ring(document, kept.epoch(), kept.seq()).toString());
    }

    private Author bound(ItemId document, Map<Long, Author> known, Told first) {
        var author = Author.of(Clients.unused(known.keySet()), first.by);
        known.put(author.client(), author);
        TimeOfDay.at(first.at, () -> shelf.bind(document, List.of(author)));
        return author;
    }

    private void append(ItemId document, Kept before, Told one, Doc doc, byte[] edit) {
        var update = doc.take(Update.parse(edit, Bounds.YJS));
        TimeOfDay.at(one.at, () -> shelf.append(document, before, one.by.id(), update));
    }
}
