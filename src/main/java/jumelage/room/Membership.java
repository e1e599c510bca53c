package jumelage.room;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Coming into a room, going, being something else there. Whether the one who asks may is asked before; what must hold
/// whoever asks is kept here: a founder is made on founding only, is never changed nor removed, and the last one stays.
@Component
public class Membership {
    private final JdbcClient db;
    private final Standings standings;
    private final Turns turns;
    private final RoomNews news;
    private final Audit audit;
    private final Clock clock;

    Membership(JdbcClient db, Standings standings, Turns turns, RoomNews news, Audit audit, Clock clock) {
        this.db = db;
        this.standings = standings;
        this.turns = turns;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /// How a change ended.
    public enum Outcome {
        DONE,
        /// Somebody else was faster: it is no longer as it was shown.
        OVERTAKEN,
        /// It concerns a founder, or the last one.
        FOUNDER
    }

    private record Seat(Role role, @Nullable SchoolId school) {}

    /// `person` comes by himself.
    public void join(RoomId room, PersonId person, Role role, @Nullable SchoolId school) {
        join(room, person, role, school, person);
    }

    /// `person` is in the room from now on; who is there already stays what he is.
    @Transactional
    public void join(RoomId room, PersonId person, Role role, @Nullable SchoolId school, @Nullable PersonId by) {
        var came = db.sql("""
                insert into room.member (room_id, person, role, school, joined) values (?, ?, ?, ?, ?)
                on conflict (room_id, person) do update set role = excluded.role, left_at = null
                 where room.member.left_at is not null
                """)
                .param(room)
                .param(person)
                .param(role)
                .param(school)
                .param(clock.instant())
                .update();
        if (came == 1) {
            audit.record(chain(room), by, "room.member.joined", person.value());
            news.joined(room, person, role, by);
        }
        standings.drop(room);
    }

    /// `person` goes, by himself or because `by` has removed him. What he wrote stays.
    @Transactional
    public Outcome leave(RoomId room, PersonId person, PersonId by) {
        lock(room);
        var seat = seat(room, person);
        if (seat == null) return Outcome.OVERTAKEN;
        if (seat.role() == Role.FOUNDER && (!by.equals(person) || founders(room) < 2)) return Outcome.FOUNDER;
        db.sql("update room.member set left_at = ? where room_id = ? and person = ?")
                .params(clock.instant(), room, person)
                .update();
        db.sql("delete from room.invitation where room_id = ? and person = ?")
                .params(room, person)
                .update();
        turns.drop(room, person);
        audit.record(chain(room), by, by.equals(person) ? "room.member.left" : "room.member.removed", person.value());
        if (seat.role().teacher()) news.left(room);
        standings.drop(room);
        return Outcome.DONE;
    }

    /// `person` is `now` instead of what he `was` when `by` looked.
    @Transactional
    public Outcome changeRole(RoomId room, PersonId person, Role was, Role now, PersonId by) {
        lock(room);
        var seat = seat(room, person);
        if (seat == null || seat.role() != was) return Outcome.OVERTAKEN;
        if (was == Role.FOUNDER || now == Role.FOUNDER) return Outcome.FOUNDER;
        db.sql("update room.member set role = ? where room_id = ? and person = ?")
                .params(now, room, person)
                .update();
        audit.record(
                chain(room),
                by,
                "room.member.is." + now.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                person.value());
        standings.drop(room);
        return Outcome.DONE;
    }

    /// The name of the chain in which is written what was done in a room.
    public static String chain(RoomId room) {
        return "room:" + room;
    }

    /// Of two who change one room at once, the second sees what the first has done.
    private void lock(RoomId room) {
        db.sql("select id as value from room.room where id = ? for update")
                .param(room)
                .query(UUID.class)
                .single();
    }

    private @Nullable Seat seat(RoomId room, PersonId person) {
        return db.sql("select role, school from room.member where room_id = ? and person = ? and left_at is null")
                .params(room, person)
                .query(Seat.class)
                .optional()
                .orElse(null);
    }

    private int founders(RoomId room) {
        return db.sql("select count(*) from room.member where room_id = ? and role = 'FOUNDER' and left_at is null")
                .param(room)
                .query(Integer.class)
                .single();
    }
}
