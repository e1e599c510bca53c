package jumelage.room;

import java.time.Clock;
import java.util.List;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The schools of a room, in the order in which they joined.
@Component
public class Partners {
    private static final int WEAVES = 12;

    private final JdbcClient db;
    private final Standings standings;
    private final Clock clock;

    Partners(JdbcClient db, Standings standings, Clock clock) {
        this.db = db;
        this.standings = standings;
        this.clock = clock;
    }

    public List<Partner> of(RoomId room) {
        return standings.partnersOf(room);
    }

    /// Takes `school` in with the next weave; one that had left comes back with its own.
    @Transactional
    public void join(RoomId room, SchoolId school, boolean guest) {
        db.sql("select id from room.room where id = ? for update")
                .param(room)
                .query()
                .singleRow();
        db.sql("""
                insert into room.partner (room_id, school, weave, guest, joined)
                values (:room, :school, (select count(*) from room.partner where room_id = :room) % :weaves + 1, :guest, :now)
                on conflict (room_id, school) do update set left_at = null
                """)
                .param("room", room)
                .param("school", school)
                .param("weaves", WEAVES)
                .param("guest", guest)
                .param("now", clock.instant())
                .update();
        standings.drop(room);
    }

    @Transactional
    public void leave(RoomId room, SchoolId school) {
        db.sql("update room.partner set left_at = ? where room_id = ? and school = ? and left_at is null")
                .params(clock.instant(), room, school)
                .update();
        standings.drop(room);
    }
}
