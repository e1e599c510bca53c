package jumelage.school;

import static jumelage.shell.Texts.text;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.account.Officer;
import jumelage.account.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Schools that somebody proposed and no office has confirmed.
@Component
class SchoolQueue implements Queue {
    private final Staffing staffing;
    private final JdbcClient db;

    SchoolQueue(Staffing staffing, JdbcClient db) {
        this.staffing = staffing;
        this.db = db;
    }

    private record Row(SchoolId id, String name, String town, Instant made) {}

    @Override
    public List<Waiting> waiting(Officer officer) {
        var rows =
                db.sql("""
                select s.id, s.name, s.town, s.made
                  from school.school s
                 where s.confirmed is null and s.dismissed is null and s.merged_into is null
                   -- a country without an officer is the central office's
                   and :office = case when exists (select from account.officer o where o.office = s.country)
                                      then s.country else 'central' end
                 order by s.made
                """).param("office", officer.office()).query(Row.class).list();
        var waiting = staffing.waiting(rows.stream().map(Row::id).toList()).stream()
                .collect(Collectors.groupingBy(Staffing.Waiter::school, Collectors.counting()));
        return rows.stream()
                .map(row -> new Waiting(
                        "school.queue.school",
                        "school",
                        row.name(),
                        text("school.queue.school.detail", waiting.getOrDefault(row.id(), 0L)),
                        row.town(),
                        row.made(),
                        "/desk/schools/" + row.id()))
                .toList();
    }
}
