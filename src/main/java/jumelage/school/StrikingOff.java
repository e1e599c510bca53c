package jumelage.school;

import jumelage.account.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a school that does not exist out of the register, and answers those who wait to work there.
@Component
class StrikingOff {
    private final Employments employments;
    private final Staffroom staffroom;
    private final Registrar registrar;
    private final Deciding deciding;

    StrikingOff(Employments employments, Staffroom staffroom, Registrar registrar, Deciding deciding) {
        this.employments = employments;
        this.staffroom = staffroom;
        this.registrar = registrar;
        this.deciding = deciding;
    }

    boolean possible(SchoolId school) {
        return staffroom.teachersOf(school).isEmpty();
    }

    @Transactional
    void strike(School school, PersonId officer, String reason) {
        employments.waitingAt(school.id()).forEach(employment -> deciding.refuse(employment, officer, reason));
        registrar.dismiss(school, officer);
    }
}
