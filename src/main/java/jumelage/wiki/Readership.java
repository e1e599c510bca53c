package jumelage.wiki;

import static jumelage.shell.Texts.text;

import jumelage.publication.Audience;
import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many people are in a room now: what "members" means in numbers.
public record Readership(int pupils, int adults, int teachers, int schools) {

    static Readership of(JdbcClient db, RoomId room) {
        return db.sql("""
                select count(*) filter (where role in ('PUPIL', 'PUPIL_ADMINISTRATOR')) as pupils,
                       count(*) filter (where role not in ('PUPIL', 'PUPIL_ADMINISTRATOR')) as adults,
                       count(*) filter (where role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER')) as teachers,
                       (select count(*) from room.partner p where p.room_id = :room and p.left_at is null) as schools
                  from room.member where room_id = :room and left_at is null
                """).param("room", room).query(Readership.class).single();
    }

    /// Who reads the working revision of something for `audience`.
    public String inside(Audience audience) {
        return audience == Audience.TEACHERS
                ? text("wiki.readers.teachers", teachers, schools)
                : text("wiki.readers.members", pupils, adults, schools);
    }
}
