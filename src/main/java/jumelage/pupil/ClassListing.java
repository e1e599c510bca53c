package jumelage.pupil;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A class in the list of its teacher.
public record ClassListing(ClassId id, String name, int year, int pupils, int unprinted) {

    public String years() {
        return SchoolYear.name(year);
    }

    static List<ClassListing> of(JdbcClient db, PersonId teacher, SchoolId school) {
        return db.sql("""
                select k.id, k.name, k.year, count(p.id) as pupils,
                       count(p.id) filter (where c.revoked is null and c.printed is null
                                             and (u.entered is null or u.entered < c.made)) as unprinted
                  from school.school_class k
                  left join pupil.pupil u on u.class = k.id
                  left join account.person p on p.id = u.person and p.closed is null
                  left join pupil.card c on c.person = u.person
                 where k.teacher = ? and k.school = ?
                 group by k.id
                 order by k.year desc, store.fold(k.name)
                """).params(teacher, school).query(ClassListing.class).list();
    }
}
