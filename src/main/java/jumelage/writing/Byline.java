package jumelage.writing;

import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// Somebody as he is named beside what he wrote.
///
/// @param school for which he wrote
/// @param weave the pattern of that school in the room
public record Byline(
        PersonId person,
        String name,
        @Nullable SchoolId school,
        @Nullable String town,
        @Nullable Integer weave,
        boolean pupil) {}
