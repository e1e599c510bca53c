package jumelage.pupil;

import jumelage.account.PersonId;

/// A pupil has left for good: the name is gone, what was written stays; told in the same transaction.
public record PupilClosed(PersonId pupil, PersonId by) {}
