package jumelage.employment;

import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Employments extends Repository<Employment, EmploymentId> {

    Optional<Employment> findById(EmploymentId id);

    /// @throws org.springframework.dao.OptimisticLockingFailureException if somebody was faster
    Employment save(Employment employment);

    /// Present ones, and a refusal that nothing newer at that school has replaced.
    @Query("""
            select * from employment.employment e
             where person = :person and state <> 'ENDED'
               and not (state = 'REFUSED' and exists (select from employment.employment newer
                         where newer.person = e.person and newer.school = e.school and newer.id > e.id))
             order by array_position(array['VALIDATED', 'WAITING', 'REFUSED'], state), since
            """)
    List<Employment> of(PersonId person);

    @Query("""
            select * from employment.employment
             where person = :person and school = :school and state in ('WAITING', 'VALIDATED')
            """)
    Optional<Employment> at(SchoolId school, PersonId person);

    @Query("select * from employment.employment where school = :school and state = 'WAITING' order by since")
    List<Employment> waitingAt(SchoolId school);
}
