package jumelage.employment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.school.SchoolId;
import jumelage.school.Staffing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the register of schools tells of who works at them.
@Component
class Roster implements Staffing {
    private final JdbcClient db;

    Roster(JdbcClient db) {
        this.db = db;
    }

    private record Count(SchoolId school, int teachers) {}

    @Override
    public Map<SchoolId, Integer> teachers(Collection<SchoolId> schools) {
        if (schools.isEmpty()) return Map.of();
        return db.sql("""
                select school, count(*) as teachers from employment.employment
                 where school in (:schools) and state = 'VALIDATED' group by school
                """).param("schools", schools).query(Count.class).list().stream()
                .collect(Collectors.toMap(Count::school, Count::teachers));
    }

    private record Row(EmploymentId id, SchoolId school, String name, String role) {}

    @Override
    public List<Waiter> waiting(Collection<SchoolId> schools) {
        if (schools.isEmpty()) return List.of();
        return db.sql("""
                select e.id, e.school, p.name, e.role
                  from employment.employment e join account.person p on p.id = e.person
                 where e.school in (:schools) and e.state = 'WAITING' order by e.since
                """).param("schools", schools).query(Row.class).list().stream()
                .map(row -> new Waiter(row.school(), row.name(), Roles.name(row.role()), "/desk/teachers/" + row.id()))
                .toList();
    }
}
