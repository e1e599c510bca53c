package jumelage.employment;

import jumelage.account.PersonId;
import jumelage.school.SchoolId;

/// An office has validated `teacher` for `school`; published in the same transaction.
public record TeacherValidated(PersonId teacher, SchoolId school) {}
