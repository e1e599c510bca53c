package jumelage.pupil;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A class in a list of classes.
///
/// @param school its name
public record ClassListing(ClassId id, String school, String name, int year, int pupils, int unprinted) {
    private static final String ALL = """
            select k.id, s.name as school, k.name, k.year, count(p.id) as pupils,
                   count(p.id) filter (where c.revoked is null and c.printed is null
                                         and (u.entered is null or u.entered < c.made)) as unprinted
              from school.school_class k
              join school.school s on s.id = k.school
              left join pupil.takeover t on t.class = k.id
              left join pupil.pupil u on u.class = k.id
              left join account.person p on p.id = u.person and p.closed is null
              left join card.card c on c.person = u.person
             where %s
             group by k.id, s.name
             order by k.year desc, store.fold(k.name), k.id
            """;

    public String years() {
        return SchoolYear.name(year);
    }

    /// Those that `teacher` answers for, at every school where he works.
    static List<ClassListing> of(JdbcClient db, PersonId teacher) {
        return db.sql(ALL.formatted("""
                coalesce(t.teacher, k.teacher) = ?
                   and exists (select from employment.employment e
                                where e.person = coalesce(t.teacher, k.teacher) and e.school = k.school
                                  and e.state = 'VALIDATED')
                """))
                .param(teacher)
                .query(ClassListing.class)
                .list();
    }

    /// Those of `school` whose teacher works there no more.
    static List<ClassListing> left(JdbcClient db, SchoolId school) {
        return db.sql(ALL.formatted("""
                k.school = ?
                   and not exists (select from employment.employment e
                                    where e.person = coalesce(t.teacher, k.teacher) and e.school = k.school
                                      and e.state = 'VALIDATED')
                """))
                .param(school)
                .query(ClassListing.class)
                .list();
    }
}
