package jumelage.writing;

import java.time.Instant;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// A line of a document's history.
///
/// @param name the author's
/// @param weave the pattern of the author's school in the room
public record Step(
        int number,
        String title,
        String language,
        PersonId author,
        String name,
        @Nullable SchoolId school,
        @Nullable String town,
        @Nullable Integer weave,
        boolean pupil,
        Instant made,
        Instant edited,
        Audience audience,
        @Nullable Integer restoredFrom) {}
