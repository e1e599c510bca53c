package jumelage.twinspace;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.room.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A validated colleague at a member's school who is not in the room and has not been asked.
public record Colleague(PersonId id, String name) {

    static List<Colleague> notYetIn(JdbcClient db, Member member) {
        return db.sql("""
                select p.id, p.name from school.employment e join account.person p on p.id = e.person
                 where e.school = :school and e.state = 'VALIDATED' and e.role <> 'head' and p.closed is null
                   and not exists (select from room.member m
                                    where m.room_id = :room and m.person = p.id and m.left_at is null)
                   and not exists (select from project.invitation i join project.project j on j.id = i.project
                                    where j.slug = :slug and i.invited = p.id and i.state = 'WAITING')
                 order by p.name, p.id
                """)
                .param("school", member.school())
                .param("room", member.room().id())
                .param("slug", member.room().slug())
                .query(Colleague.class)
                .list();
    }
}
