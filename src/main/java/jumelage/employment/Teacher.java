package jumelage.employment;

import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import jumelage.shell.Asking;

/// A signed-in member of staff whom an office has validated for a school. As a handler's parameter: an unvalidated one
/// is led to the page that says who must act.
///
/// @param school where he works at present; the first if there are several
public record Teacher(Person person, SchoolId school) implements Asking {
    public PersonId id() {
        return person.id();
    }
}
