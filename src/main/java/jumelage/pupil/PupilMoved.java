package jumelage.pupil;

import jumelage.account.PersonId;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;

/// A pupil has gone from one class of a school to another; told in the same transaction.
public record PupilMoved(PersonId pupil, ClassId from, ClassId to, SchoolId school, PersonId by) {}
