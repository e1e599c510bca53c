package jumelage.room;

import java.util.Collection;
import java.util.Set;
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
    public Set<PersonId> met(PersonId teacher, Collection<PersonId> pupils) {
        if (pupils.isEmpty()) return Set.of();
        return Set.copyOf(db.sql("""
                select distinct p.person as value from room.member t join room.member p on p.room_id = t.room_id
                 where t.person = :teacher and t.left_at is null
                   and t.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER')
                   and p.person in (:pupils) and p.left_at is null and p.role in ('PUPIL', 'PUPIL_ADMINISTRATOR')
                """)
                .param("teacher", teacher)
                .param("pupils", pupils)
                .query(PersonId.class)
                .list());
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
