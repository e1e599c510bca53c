package jumelage.school;

import static jumelage.shell.Texts.text;

import java.time.Instant;
import java.util.List;
import jumelage.account.Officer;
import jumelage.account.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Schools that somebody proposed and no office has confirmed.
@Component
class SchoolQueue implements Queue {
    private final JdbcClient db;

    SchoolQueue(JdbcClient db) {
        this.db = db;
    }

    private record Row(SchoolId id, String name, String town, Instant made, int waiting) {}

    @Override
    public List<Waiting> waiting(Officer officer) {
        return db.sql("""
                select s.id, s.name, s.town, s.made,
                       (select count(*) from school.employment e
                         where e.school = s.id and e.state = 'WAITING') as waiting
                  from school.school s
                 where s.confirmed is null and s.dismissed is null and s.merged_into is null
                   -- a country without an officer is the central office's
                   and :office = case when exists (select from account.officer o where o.office = s.country)
                                      then s.country else 'central' end
                 order by s.made
                """).param("office", officer.office()).query(Row.class).list().stream()
                .map(row -> new Waiting(
                        "school.queue.school",
                        "school",
                        row.name(),
                        text("school.queue.school.detail", row.waiting()),
                        row.town(),
                        row.made(),
                        "/desk/schools/" + row.id()))
                .toList();
    }
}
