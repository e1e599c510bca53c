package jumelage.twinspace;

import java.time.Instant;
import jumelage.room.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/// One line of whose turn it is.
///
/// @param weave of the school that must act
public record ToDo(
        Sentence sentence,
        @Nullable Subject subject,
        @Nullable Integer weave,
        Instant since) {}
