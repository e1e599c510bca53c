package jumelage.room;

import java.time.Clock;
import jumelage.audit.Audit;
import jumelage.employment.ValidationTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose validation is taken back loses the places that he has taken since, and a school that came with him alone goes
/// with him. Founders stay: the offices have decided on them.
@Component
class WithoutValidation {
    private final JdbcClient db;
    private final Standings standings;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    WithoutValidation(JdbcClient db, Standings standings, Turns turns, Audit audit, Clock clock) {
        this.db = db;
        this.standings = standings;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(ValidationTakenBack back) {
        var rooms = db.sql("""
                update room.member set left_at = :now
                 where person = :teacher and school = :school and joined >= :from and left_at is null
                   and role <> 'FOUNDER'
                returning room_id as value
                """)
                .param("now", clock.instant())
                .param("teacher", back.teacher())
                .param("school", back.school())
                .param("from", back.since())
                .query(RoomId.class)
                .list();
        for (var room : rooms) {
            db.sql("""
                    update room.partner p set left_at = :now
                     where p.room_id = :room and p.school = :school and p.joined >= :from and p.left_at is null
                       and not exists (select from room.member m where m.room_id = p.room_id and m.school = p.school
                                          and m.left_at is null)
                    """)
                    .param("now", clock.instant())
                    .param("room", room)
                    .param("school", back.school())
                    .param("from", back.since())
                    .update();
            turns.drop(room, back.teacher());
            audit.record(
                    Membership.chain(room),
                    null,
                    "room.member.removed",
                    back.teacher().value());
            standings.drop(room);
        }
    }
}
