package jumelage.twinspace;

import java.time.Instant;
import jumelage.room.Subjects.Subject;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// One line of what is new, as a part of a page.
///
/// @param weave of the school that did it
/// @param fresh since the reader was here before
public record ShowNews(
        Sentence sentence,
        @Nullable Subject subject,
        @Nullable Integer weave,
        @Nullable String name,
        Instant at,
        boolean fresh)
        implements View {}
