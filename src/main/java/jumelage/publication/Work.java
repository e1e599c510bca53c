package jumelage.publication;

import java.util.Set;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;

/// What the owner of an item hands over with a revision: who has been at work since the approved one.
///
/// @param author who made this revision
/// @param authors everybody who has written since
/// @param schools those whose pupils have inserted, deleted, formatted or replaced anything since
public record Work(int revision, PersonId author, Set<PersonId> authors, Set<SchoolId> schools) {
    public Work {
        authors = Set.copyOf(authors);
        schools = Set.copyOf(schools);
    }
}
