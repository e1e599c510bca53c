package jumelage.employment;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an office or a teacher has said while the teacher waits.
record Remark(Instant at, PersonId who, String name, String words) {

    static List<Remark> of(JdbcClient db, EmploymentId employment) {
        return db.sql("""
                select r.at, r.who, p.name, r.words
                  from employment.remark r join account.person p on p.id = r.who
                 where r.employment = ? order by r.at
                """).param(employment).query(Remark.class).list();
    }

    static void add(JdbcClient db, EmploymentId employment, PersonId who, String words, Instant at) {
        db.sql("insert into employment.remark (employment, at, who, words) values (?, ?, ?, ?)")
                .params(employment, at, who, words)
                .update();
    }
}
