package jumelage.card;

import java.time.Instant;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.employment.Teacher;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolId;
import jumelage.shell.NotFound;

/// Filled by the module that knows pupils: who holds cards, and who hands them out.
public interface Holders {

    /// @throws NotFound if the teacher answers for nobody of the class
    SchoolClass schoolClass(Teacher teacher, ClassId id);

    /// Where a pupil goes to school; nowhere once it has left.
    Optional<SchoolId> schoolOf(PersonId pupil);

    /// Who answers for a class at present.
    PersonId teacherOf(SchoolClass schoolClass);

    /// A pupil has come in by card.
    void entered(PersonId pupil, Instant at);
}
