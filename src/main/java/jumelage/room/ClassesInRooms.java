package jumelage.room;

import java.time.Clock;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Classes that take part in rooms: all their pupils are there, those who come later too, see [PupilsComeAndGo].
@Component
public class ClassesInRooms {
    private final JdbcClient db;
    private final Membership membership;
    private final Standings standings;
    private final Audit audit;
    private final Clock clock;

    ClassesInRooms(JdbcClient db, Membership membership, Standings standings, Audit audit, Clock clock) {
        this.db = db;
        this.membership = membership;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param pupils how many of them are in the room
    public record TakingPart(ClassId id, String name, int year, SchoolId school, int pupils) {}

    public List<TakingPart> of(RoomId room) {
        return db.sql("""
                select c.id, c.name, c.year, c.school,
                       (select count(*) from pupil.pupil p
                          join room.member m on m.person = p.person and m.room_id = r.room_id and m.left_at is null
                         where p.class = c.id) as pupils
                  from room.class r join school.school_class c on c.id = r.class
                 where r.room_id = ? order by r.since, c.name
                """).param(room).query(TakingPart.class).list();
    }

    /// Takes in `schoolClass` with all its pupils.
    @Transactional
    public void add(RoomId room, ClassId schoolClass, PersonId by) {
        var came = db.sql("""
                insert into room.class (room_id, class, since) values (?, ?, ?) on conflict do nothing
                """).params(room, schoolClass, clock.instant()).update();
        if (came == 0) return;
        audit.record(Membership.chain(room), by, "room.class.added", schoolClass.value());
        pupilsOf(schoolClass).forEach(pupil -> membership.join(room, pupil.person(), Role.PUPIL, pupil.school(), by));
    }

    /// Takes out `schoolClass`: its pupils go, what they wrote stays.
    @Transactional
    public void remove(RoomId room, ClassId schoolClass, PersonId by) {
        var went = db.sql("delete from room.class where room_id = ? and class = ?")
                .params(room, schoolClass)
                .update();
        if (went == 0) return;
        audit.record(Membership.chain(room), by, "room.class.removed", schoolClass.value());
        db.sql("""
                update room.member set left_at = ? where room_id = ? and left_at is null
                   and person in (select person from pupil.pupil where class = ?)
                """).params(clock.instant(), room, schoolClass).update();
        standings.drop(room);
    }

    private record PupilOf(PersonId person, SchoolId school) {}

    private List<PupilOf> pupilsOf(ClassId schoolClass) {
        return db.sql("""
                select u.person, u.school from pupil.pupil u join account.person p on p.id = u.person
                 where u.class = ? and p.closed is null
                """).param(schoolClass).query(PupilOf.class).list();
    }
}
