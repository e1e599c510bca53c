package jumelage.twinspace;

import java.time.Instant;
import java.util.List;
import jumelage.room.Room;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who has been asked to join and has not answered.
public record Invited(String name, String school, String town, String by, Instant since) {

    static List<Invited> to(JdbcClient db, Room room) {
        return db.sql("""
                select p.name, s.name as school, s.town, b.name as by, i.since
                  from project.invitation i
                  join project.project j on j.id = i.project
                  join account.person p on p.id = i.invited
                  join account.person b on b.id = i.invited_by
                  join school.school s on s.id = i.school
                 where j.slug = ? and i.state = 'WAITING' order by i.since
                """).param(room.slug()).query(Invited.class).list();
    }
}
