package jumelage.pupil;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.school.ClassId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Pupils extends Repository<Pupil, PersonId> {

    Pupil save(Pupil pupil);

    @Query("""
            select u.* from pupil.pupil u join account.person p on p.id = u.person
             where u.person = :person and p.closed is null
            """)
    Optional<Pupil> present(PersonId person);

    @Query("""
            select u.* from pupil.pupil u join account.person p on p.id = u.person
             where u.class = :schoolClass and p.closed is null
            """)
    List<Pupil> ofClass(ClassId schoolClass);

    /// Of two who change a class or a card at once, the second waits here for the first.
    @Query("select id as value from school.school_class where id = :schoolClass for update")
    Optional<ClassId> hold(ClassId schoolClass);

    /// @return whether it was so: nobody else has moved the pupil meanwhile
    @Modifying
    @Query("update pupil.pupil set class = :there where person = :person and class = :here")
    boolean move(PersonId person, ClassId here, ClassId there);

    @Modifying
    @Query("update pupil.pupil set entered = :at where person = :person")
    void entered(PersonId person, Instant at);
}
