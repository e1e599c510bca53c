package jumelage.publication;

import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// One revision of a thing, as far as the gate must know it.
///
/// @param school whose pupil has made it; none where an adult has
/// @param changed whether a reader finds something else in it than in the one before
/// @param back whether earlier words came back with it: they may be anybody's
public record Touch(int number, PersonId author, @Nullable SchoolId school, boolean changed, boolean back) {}
