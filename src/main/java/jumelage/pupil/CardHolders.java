package jumelage.pupil;

import java.time.Instant;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.card.Holders;
import jumelage.employment.Teacher;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolId;
import org.springframework.stereotype.Component;

/// Pupils hold cards; the teacher who answers for them hands them out.
@Component
class CardHolders implements Holders {
    private final Charge charge;
    private final Pupils pupils;
    private final Takeovers takeovers;

    CardHolders(Charge charge, Pupils pupils, Takeovers takeovers) {
        this.charge = charge;
        this.pupils = pupils;
        this.takeovers = takeovers;
    }

    @Override
    public SchoolClass schoolClass(Teacher teacher, ClassId id) {
        return charge.of(teacher, id).schoolClass();
    }

    @Override
    public Optional<SchoolId> schoolOf(PersonId pupil) {
        return pupils.present(pupil).map(Pupil::school);
    }

    @Override
    public PersonId teacherOf(SchoolClass schoolClass) {
        return takeovers.teacherOf(schoolClass);
    }

    @Override
    public void entered(PersonId pupil, Instant at) {
        pupils.entered(pupil, at);
    }
}
