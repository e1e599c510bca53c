package jumelage.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jumelage.document.Document;
import jumelage.document.Shown;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.writing.Writings;
import jumelage.writing.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a document that is to be opened; the first time, out of its history.
@Component
class Opening {
    private final Items items;
    private final Writings writings;
    private final Shelf shelf;
    private final Seeding seeding;

    Opening(Items items, Writings writings, Shelf shelf, Seeding seeding) {
        this.items = items;
        this.writings = writings;
        this.shelf = shelf;
        this.seeding = seeding;
    }

    /// @throws Refusal when there is none, or it lies in the trash
    @Transactional
    public Opened open(ItemId key) {
        var item = items.find(key).filter(found -> found.trashed() == null);
        var written = item.flatMap(_ -> writings.find(key));
        if (written.isEmpty()) throw new Refusal(Farewell.GONE, "There is no such document");
        var kept = kept(key);
        var rows = shelf.after(key, kept.stateSeq());
        var weight = kept.state().length
                + rows.stream().mapToLong(row -> row.bytes().length).sum();
        return new Opened(kept.epoch(), kept.seq(), kept.doc(rows), weight, authors(key), shown(written));
    }

    private Map<Long, Author> authors(ItemId key) {
        return shelf.authors(key);
    }

    private static Set<Shown> shown(Optional<Written> written) {
        return written.map(Written::body).map(Document::shown).orElse(Set.of());
    }

    private Kept kept(ItemId key) {
        var kept = shelf.lock(key);
        if (kept.isPresent()) return kept.get();
        items.lock(key);
        seeding.seed(key);
        return shelf.lock(key).orElseThrow();
    }
}
