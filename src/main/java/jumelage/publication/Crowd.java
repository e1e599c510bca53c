package jumelage.publication;

import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many people are in a room today.
///
/// @param adults all who are no pupils, the teachers among them
public record Crowd(int pupils, int adults, int teachers, int schools) {

    public static Crowd of(JdbcClient db, RoomId room) {
        return db.sql("""
                select count(*) filter (where m.role in ('PUPIL', 'PUPIL_ADMINISTRATOR')) as pupils,
                       count(*) filter (where m.role not in ('PUPIL', 'PUPIL_ADMINISTRATOR')) as adults,
                       count(*) filter (where m.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER'))
                           as teachers,
                       (select count(*) from room.partner where room_id = :room and left_at is null) as schools
                  from room.member m join account.person p on p.id = m.person
                 where m.room_id = :room and m.left_at is null and p.closed is null
                """).param("room", room).query(Crowd.class).single();
    }
}
