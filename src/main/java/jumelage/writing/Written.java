package jumelage.writing;

import java.time.Instant;
import jumelage.account.PersonId;
import jumelage.document.Document;
import jumelage.publication.ItemId;

/// A document as its last editor left it. Its id is its item's.
///
/// @param revision the number of its latest revision
/// @param version what a [Draft] must start from
public record Written(
        ItemId key,
        String title,
        String language,
        Document body,
        PersonId editor,
        Instant edited,
        int revision,
        int version) {

    /// The same, as a form holds it.
    public Draft draft() {
        return new Draft(title, language, body.toJson(), version);
    }
}
