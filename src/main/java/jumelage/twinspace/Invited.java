package jumelage.twinspace;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.project.InvitationId;
import jumelage.room.Room;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who has been asked to join and has not answered.
public record Invited(
        InvitationId id, String name, String school, String town, PersonId byId, String by, Instant since) {

    static List<Invited> to(JdbcClient db, Room room) {
        return db.sql("""
                select i.id, p.name, s.name as school, s.town, b.id as by_id, b.name as by, i.since
                  from project.invitation i
                  join project.project j on j.id = i.project
                  join account.person p on p.id = i.invited
                  join account.person b on b.id = i.invited_by
                  join school.school s on s.id = i.school
                 where j.slug = ? and i.state = 'WAITING' order by i.since
                """).param(room.slug()).query(Invited.class).list();
    }
}
