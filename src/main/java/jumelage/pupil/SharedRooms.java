package jumelage.pupil;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import jumelage.account.PersonId;

/// Filled by the module that knows rooms: which teachers meet a pupil in one.
public interface SharedRooms {

    /// Whether `teacher` and `pupil` are members of one room today.
    boolean share(PersonId teacher, PersonId pupil);

    /// Those of `pupils` whom `teacher` meets in a room today.
    default Set<PersonId> met(PersonId teacher, Collection<PersonId> pupils) {
        return pupils.stream().filter(pupil -> share(teacher, pupil)).collect(Collectors.toSet());
    }
}
