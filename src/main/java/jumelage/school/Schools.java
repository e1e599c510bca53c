package jumelage.school;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface Schools extends Repository<School, SchoolId> {

    Optional<School> findById(SchoolId id);

    School save(School school);

    @Query("select * from school.school where id in (:ids)")
    List<School> findAll(Collection<SchoolId> ids);

    @Query("select * from school.school where code = :code")
    Optional<School> findByCode(String code);
}
