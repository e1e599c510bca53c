package jumelage.project;

import java.util.List;
import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One of the two who found a project, and where he works.
public record Founder(PersonId id, String name, String school, String town, String country) {

    /// The first one first; the second as soon as somebody is chosen.
    static List<Founder> of(JdbcClient db, ProjectId project) {
        return db.sql("""
                select p.id, p.name, s.name as school, s.town, s.country
                  from project.project x
                 cross join lateral (values (1, x.founder, x.founder_school), (2, x.second, x.second_school))
                       as f (place, person, school)
                  join account.person p on p.id = f.person
                  join school.school s on s.id = f.school
                 where x.id = ? order by f.place
                """).param(project).query(Founder.class).list();
    }
}
