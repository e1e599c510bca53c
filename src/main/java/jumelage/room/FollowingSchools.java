package jumelage.room;

import java.util.Map;
import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rooms follow a school that becomes part of another: they have one partner in the place of the two.
@Component
class FollowingSchools {
    private final JdbcClient db;
    private final Standings standings;

    FollowingSchools(JdbcClient db, Standings standings) {
        this.db = db;
        this.standings = standings;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        var both = Map.of("twin", merged.twin(), "heir", merged.heir());
        var rooms = db.sql("select room_id as value from room.partner where school = ?")
                .param(merged.twin())
                .query(RoomId.class)
                .list();
        // where both take part, they have taken part as long as either did, and as a guest only if both were
        db.sql("""
                update room.partner h set guest = h.guest and t.guest, joined = least(h.joined, t.joined),
                       left_at = case when h.left_at is not null and t.left_at is not null
                                      then greatest(h.left_at, t.left_at) end
                  from room.partner t
                 where t.room_id = h.room_id and t.school = :twin and h.school = :heir
                """).params(both).update();
        db.sql("""
                delete from room.partner t using room.partner h
                 where t.room_id = h.room_id and t.school = :twin and h.school = :heir
                """).params(both).update();
        db.sql("""
                delete from room.turn t using room.turn h
                 where t.room_id = h.room_id and t.what = h.what and t.subject = h.subject
                   and t.person is not distinct from h.person and t.school = :twin and h.school = :heir
                """).params(both).update();
        for (var table : new String[] {"partner", "member", "happening", "turn"})
            db.sql("update room." + table + " set school = :heir where school = :twin")
                    .params(both)
                    .update();
        rooms.forEach(standings::drop);
    }
}
