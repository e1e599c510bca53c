package jumelage.pupil;

import jumelage.account.PersonId;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;

/// A pupil has come into a class; told in the same transaction.
public record PupilAdded(PersonId pupil, ClassId schoolClass, SchoolId school) {}
