package jumelage.pupil;

import jumelage.account.PersonId;

/// Filled by the module that knows rooms: which teachers meet a pupil in one.
public interface SharedRooms {

    /// Whether `teacher` and `pupil` are members of one room today.
    boolean share(PersonId teacher, PersonId pupil);
}
