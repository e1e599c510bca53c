package jumelage.room;

import jumelage.account.PersonId;
import jumelage.pupil.SharedRooms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells which teachers meet a pupil in a room.
@Component
class MeetingPupils implements SharedRooms {
    private final JdbcClient db;

    MeetingPupils(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean share(PersonId teacher, PersonId pupil) {
        return db.sql("""
                select exists (select from room.member t join room.member p on p.room_id = t.room_id
                                where t.person = ? and t.left_at is null
                                  and t.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER')
                                  and p.person = ? and p.left_at is null and p.role in ('PUPIL', 'PUPIL_ADMINISTRATOR'))
                """).params(teacher, pupil).query(Boolean.class).single();
    }
}
