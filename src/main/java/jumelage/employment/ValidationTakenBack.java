package jumelage.employment;

import java.time.Instant;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;

/// An office has taken back, within minutes, that `teacher` works at `school`; published in the same transaction, for
/// all that has followed from it.
///
/// @param since when the office had validated him
public record ValidationTakenBack(PersonId teacher, SchoolId school, Instant since) {}
