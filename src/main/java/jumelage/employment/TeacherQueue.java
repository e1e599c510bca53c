package jumelage.employment;

import static jumelage.shell.Texts.text;

import java.time.Instant;
import java.util.List;
import jumelage.account.Officer;
import jumelage.account.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who waits for an office to say that he works at his school.
@Component
class TeacherQueue implements Queue {
    private final JdbcClient db;

    TeacherQueue(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            EmploymentId id, String name, String role, String school, String town, Instant since, boolean asked) {}

    @Override
    public List<Waiting> waiting(Officer officer) {
        return db.sql("""
                select e.id, p.name, e.role, s.name as school, s.town, e.since,
                       coalesce((select r.who <> e.person from employment.remark r
                                  where r.employment = e.id order by r.at desc limit 1), false) as asked
                  from employment.employment e
                  join account.person p on p.id = e.person
                  join school.school s on s.id = e.school
                 where e.state = 'WAITING' and p.closed is null and e.person <> :me
                   and (e.office = :office
                        or (:office = 'central' and exists (select from account.officer o
                                                             where o.office = e.office and o.person = e.person)))
                 order by e.since
                """).param("office", officer.office()).param("me", officer.id()).query(Row.class).list().stream()
                .map(row -> new Waiting(
                        "school.queue.teacher",
                        "person",
                        text("employment.queue.teacher.title", row.name(), Roles.name(row.role())),
                        row.asked() ? text("employment.queue.asked", row.school()) : row.school(),
                        row.town(),
                        row.since(),
                        "/desk/teachers/" + row.id()))
                .toList();
    }

    private record Done(EmploymentId id, String name, Employment.State state, Instant decided) {}

    @Override
    public List<Decided> decided(Officer officer, Instant since) {
        return db.sql("""
                select e.id, p.name, e.state, e.decided
                  from employment.employment e
                  join account.person p on p.id = e.person
                 where e.decided_by = :me and e.state in ('VALIDATED', 'REFUSED') and e.decided >= :since
                """).param("me", officer.id()).param("since", since).query(Done.class).list().stream()
                .map(done -> new Decided(
                        text("employment.decided." + done.state(), done.name()),
                        done.decided(),
                        "/desk/teachers/" + done.id()))
                .toList();
    }
}
