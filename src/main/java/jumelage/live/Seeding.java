package jumelage.live;

import jumelage.account.PersonId;
import jumelage.document.Document;
import jumelage.publication.ItemId;
import jumelage.school.SchoolId;
import jumelage.yjs.Doc;
import jumelage.yjs.Edit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings a document over that was written by one after the other: each revision is an edit by its author, so that
/// everybody keeps the words that he wrote.
@Component
class Seeding {
    private final JdbcClient db;
    private final Shelf shelf;

    private record Step(
            String body, PersonId author, @Nullable SchoolId school, boolean pupil) {}

    Seeding(JdbcClient db, Shelf shelf) {
        this.db = db;
        this.shelf = shelf;
    }

    /// Unless it was done before. Whoever calls has locked the item.
    void seed(ItemId key) {
        if (shelf.find(key).isPresent()) return;
        var doc = new Doc();
        var clients = new Clients();
        var steps = db.sql("""
                select body::text as body, author, school, pupil from writing.revision
                 where room_id = ? and document = ? order by number
                """).params(key.room(), key.id()).query(Step.class).list();
        for (var step : steps)
            doc.apply(Edit.of(
                    doc,
                    Form.of(Document.stored(step.body)),
                    clients.of(step.author, step.school, step.pupil),
                    Clients.OVERLAPPING));
        shelf.lay(key, doc.state());
        shelf.bind(key, clients.authors());
    }
}
