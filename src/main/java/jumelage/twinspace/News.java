package jumelage.twinspace;

import java.time.Instant;
import jumelage.room.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/// One line of what is new.
///
/// @param weave of the school that did it
/// @param fresh since the reader was here before
public record News(
        Sentence sentence,
        @Nullable Subject subject,
        @Nullable Integer weave,
        @Nullable String name,
        Instant at,
        boolean fresh) {}
