package jumelage.school;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface Schools extends Repository<School, SchoolId> {

    Optional<School> findById(SchoolId id);

    /// Not one that has become part of another, nor one that an office has struck off.
    @Query("select * from school.school where id = :id and dismissed is null and merged_into is null")
    Optional<School> findPresent(SchoolId id);

    School save(School school);

    @Query("select * from school.school where id in (:ids)")
    List<School> findAll(Collection<SchoolId> ids);

    /// The school whose pupils type `code`, also if it has become part of another.
    @Query("""
            select heir.* from school.school s join school.school heir on heir.id = coalesce(s.merged_into, s.id)
             where s.code = :code
            """)
    Optional<School> findByCode(String code);

    /// The school that `id` has become part of.
    @Query("select heir.* from school.school s join school.school heir on heir.id = s.merged_into where s.id = :id")
    Optional<School> heirOf(SchoolId id);
}
