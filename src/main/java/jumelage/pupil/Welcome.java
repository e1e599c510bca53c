package jumelage.pupil;

import java.util.List;
import jumelage.account.Person;
import jumelage.card.Handing;
import jumelage.school.SchoolClass;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pupils come into a class and get their cards.
@Component
class Welcome {
    private final Enrolment enrolment;
    private final Handing handing;

    Welcome(Enrolment enrolment, Handing handing) {
        this.enrolment = enrolment;
        this.handing = handing;
    }

    /// @return the address of the sheet
    /// @throws Enrolment.ClassFull if there is no place for all; then nobody is added
    @Transactional
    String into(SchoolClass schoolClass, List<String> names, Person by) {
        return handing.hand(schoolClass, enrolment.add(schoolClass, names, by), by);
    }
}
