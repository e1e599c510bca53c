package jumelage.school;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which school is known by which identifier. An identifier belongs to one school.
@Component
public class Identifiers {
    private final JdbcClient db;

    Identifiers(JdbcClient db) {
        this.db = db;
    }

    public List<Identifier> of(SchoolId school) {
        return db.sql("""
                select scheme, value from school.identifier where school = ?
                 order by scheme in ('oid', 'pic', 'national'), scheme, value
                """).param(school).query(Identifier.class).list();
    }

    /// The school that has `identifier`.
    public Optional<SchoolId> owner(Identifier identifier) {
        return db.sql("select school as value from school.identifier where scheme = ? and value = ?")
                .params(identifier.scheme(), identifier.value())
                .query(SchoolId.class)
                .optional();
    }

    /// @throws org.springframework.dao.DuplicateKeyException if a school has it
    void give(SchoolId school, Identifier identifier) {
        db.sql("insert into school.identifier (school, scheme, value) values (?, ?, ?)")
                .params(school, identifier.scheme(), identifier.value())
                .update();
    }

    /// @return false if a school has it already
    boolean offer(SchoolId school, Identifier identifier) {
        return db.sql("insert into school.identifier (school, scheme, value) values (?, ?, ?) on conflict do nothing")
                        .params(school, identifier.scheme(), identifier.value())
                        .update()
                == 1;
    }

    void take(SchoolId school, Identifier identifier) {
        db.sql("delete from school.identifier where school = ? and scheme = ? and value = ?")
                .params(school, identifier.scheme(), identifier.value())
                .update();
    }
}
