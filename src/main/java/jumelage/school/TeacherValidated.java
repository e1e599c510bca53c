package jumelage.school;

import jumelage.account.PersonId;

/// An office has validated `teacher` for `school`; published in the same transaction.
public record TeacherValidated(PersonId teacher, SchoolId school) {}
