package jumelage.twinspace;

import java.util.List;
import jumelage.room.Member;
import jumelage.school.ClassId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A class of a teacher's own school that could come into the room.
public record OwnClass(ClassId id, String name, int year, int pupils) {

    static List<OwnClass> notYetIn(JdbcClient db, Member member) {
        return db.sql("""
                select c.id, c.name, c.year,
                       (select count(*) from pupil.pupil p join account.person a on a.id = p.person
                         where p.class = c.id and a.closed is null) as pupils
                  from school.school_class c
                 where c.school = :school
                   and not exists (select from room.class r where r.room_id = :room and r.class = c.id)
                 order by c.year desc, c.name
                """)
                .param("school", member.school())
                .param("room", member.room().id())
                .query(OwnClass.class)
                .list();
    }
}
