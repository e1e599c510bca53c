package jumelage.writing;

import java.time.Instant;
import jumelage.account.PersonId;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// A document as it was once: everything that a reader saw, and for whom it was written.
///
/// @param school the author's, then
/// @param pupil whether a pupil wrote it
/// @param edited the last save that went into it
/// @param restoredFrom the earlier revision whose words came back with it
public record Revision(
        ItemId document,
        int number,
        String title,
        String language,
        Document body,
        PersonId author,
        @Nullable SchoolId school,
        boolean pupil,
        Instant made,
        Instant edited,
        Audience audience,
        @Nullable Integer restoredFrom) {

    /// Whether a reader finds the same title, words and marks in it.
    boolean readsLike(Revision other) {
        return title.equals(other.title) && language.equals(other.language) && body.readsLike(other.body);
    }
}
