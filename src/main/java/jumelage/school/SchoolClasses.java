package jumelage.school;

import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface SchoolClasses extends Repository<SchoolClass, ClassId> {

    Optional<SchoolClass> findById(ClassId id);

    SchoolClass save(SchoolClass schoolClass);

    /// The latest year first.
    @Query("select * from school.school_class where school = :school order by year desc, name")
    List<SchoolClass> ofSchool(SchoolId school);

    @Query("select * from school.school_class where teacher = :teacher order by year desc, name")
    List<SchoolClass> ofTeacher(PersonId teacher);
}
