package jumelage.room;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.pupil.PupilAdded;
import jumelage.pupil.PupilClosed;
import jumelage.pupil.PupilMoved;
import jumelage.school.ClassId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pupils are in the rooms of their class: whoever comes into it, moves or leaves comes and goes there too. What they
/// wrote stays.
@Component
class PupilsComeAndGo {
    private final JdbcClient db;
    private final Membership membership;

    PupilsComeAndGo(JdbcClient db, Membership membership) {
        this.db = db;
        this.membership = membership;
    }

    @EventListener
    @Transactional
    void on(PupilAdded added) {
        for (var room : openTo(added.schoolClass()))
            membership.join(room, added.pupil(), Role.PUPIL, added.school(), null);
    }

    /// Rooms in which both classes are keep the pupil; closed ones too, which are only read.
    @EventListener
    @Transactional
    void on(PupilMoved moved) {
        for (var room : left(moved)) membership.leave(room, moved.pupil(), moved.by());
        for (var room : openTo(moved.to()))
            membership.join(room, moved.pupil(), Role.PUPIL, moved.school(), moved.by());
    }

    /// The name is gone already: what was written is signed by nobody.
    @EventListener
    @Transactional
    void on(PupilClosed closed) {
        for (var room : of(closed.pupil())) membership.leave(room, closed.pupil(), closed.by());
    }

    private List<RoomId> openTo(ClassId schoolClass) {
        return db.sql("""
                select c.room_id as value from room.class c join room.room r on r.id = c.room_id
                 where c.class = ? and r.closed is null order by c.room_id
                """).param(schoolClass).query(RoomId.class).list();
    }

    private List<RoomId> left(PupilMoved moved) {
        return db.sql("""
                select m.room_id as value from room.member m
                  join room.room r on r.id = m.room_id and r.closed is null
                  join room.class c on c.room_id = m.room_id and c.class = :from
                 where m.person = :pupil and m.left_at is null
                   and not exists (select from room.class k where k.room_id = m.room_id and k.class = :to)
                 order by m.room_id
                """)
                .param("from", moved.from())
                .param("to", moved.to())
                .param("pupil", moved.pupil())
                .query(RoomId.class)
                .list();
    }

    private List<RoomId> of(PersonId pupil) {
        return db.sql("select room_id as value from room.member where person = ? and left_at is null order by room_id")
                .param(pupil)
                .query(RoomId.class)
                .list();
    }
}
