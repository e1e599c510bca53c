package jumelage.writing;

import java.util.Set;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// Somebody who had a hand in a revision.
///
/// @param school as it was then
/// @param pupil whether as a pupil
/// @param blocks the ids of those in which he inserted, deleted or changed anything
public record Hand(PersonId person, @Nullable SchoolId school, boolean pupil, Set<String> blocks) {
    public Hand {
        blocks = Set.copyOf(blocks);
    }
}
