package jumelage.employment;

import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who works where, as far as an office has validated it.
@Component
public class Staffroom {
    private final JdbcClient db;

    Staffroom(JdbcClient db) {
        this.db = db;
    }

    /// Where `person` works at present: first the longest.
    public Optional<SchoolId> schoolOf(PersonId person) {
        return db.sql("""
                select school as value from employment.employment where person = ? and state = 'VALIDATED' order by since limit 1
                """).param(person.value()).query(SchoolId.class).optional();
    }

    public boolean worksAt(PersonId person, SchoolId school) {
        return db.sql("""
                select exists (select from employment.employment
                                where person = ? and school = ? and state = 'VALIDATED')
                """)
                .params(person.value(), school.value())
                .query(Boolean.class)
                .single();
    }

    public List<PersonId> teachersOf(SchoolId school) {
        return db.sql(
                        "select person as value from employment.employment where school = ? and state = 'VALIDATED' order by since")
                .param(school.value())
                .query(PersonId.class)
                .list();
    }
}
