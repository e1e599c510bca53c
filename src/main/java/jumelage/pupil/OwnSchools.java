package jumelage.pupil;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.school.School;
import jumelage.school.SchoolId;
import jumelage.school.Schools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The schools where a teacher works at present.
@Component
class OwnSchools {
    private final JdbcClient db;
    private final Schools schools;

    OwnSchools(JdbcClient db, Schools schools) {
        this.db = db;
        this.schools = schools;
    }

    /// First the longest.
    List<School> of(PersonId teacher) {
        return db.sql("""
                select school as value from employment.employment
                 where person = ? and state = 'VALIDATED' order by since, school
                """).param(teacher).query(SchoolId.class).list().stream()
                .flatMap(school -> schools.findById(school).stream())
                .toList();
    }
}
