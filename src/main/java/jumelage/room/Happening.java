package jumelage.room;

import java.time.Instant;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// What has happened in a room.
///
/// @param what the key of its sentence, such as `wiki.happened.made`: {0} is who did it, {1} the subject
/// @param name of who did it
/// @param pupil whether a child did it
/// @param subject an item or a person
public record Happening(
        UUID id,
        Instant at,
        @Nullable PersonId who,
        @Nullable String name,
        boolean pupil,
        @Nullable SchoolId school,
        String what,
        @Nullable UUID subject) {}
