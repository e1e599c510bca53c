package jumelage.employment;

import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who waits for an office, as the office sees him.
///
/// @param address his mail address
record Applicant(PersonId id, String name, String address) {

    static Applicant of(JdbcClient db, PersonId person) {
        return db.sql("""
                select p.id, p.name, s.address
                  from account.person p join account.staff s on s.person = p.id where p.id = ?
                """).param(person).query(Applicant.class).single();
    }
}
