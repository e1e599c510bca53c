package jumelage.room;

import java.time.Clock;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opening a room, giving it another name, closing it.
@Component
public class Doors {
    private final Rooms rooms;
    private final JdbcClient db;
    private final Standings standings;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    Doors(Rooms rooms, JdbcClient db, Standings standings, Turns turns, Audit audit, Clock clock) {
        this.rooms = rooms;
        this.db = db;
        this.standings = standings;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Room open(Room.Kind kind, String slug, String title) {
        var now = clock.instant();
        var room = rooms.save(new Room(new RoomId(Id.next(now)), kind, slug, title, now, null, 0));
        audit.record(Membership.chain(room.id()), null, "room.opened", null);
        return room;
    }

    /// The former name goes on leading here.
    @Transactional
    public void rename(Room room, String slug, String title) {
        db.sql("delete from room.former_slug where slug = ?").param(slug).update();
        if (!room.slug().equals(slug))
            db.sql("insert into room.former_slug (slug, room_id) values (?, ?)")
                    .params(room.slug(), room.id())
                    .update();
        rooms.save(new Room(room.id(), room.kind(), slug, title, room.made(), room.closed(), room.version()));
        standings.drop(room.id());
    }

    /// From now on it is only read. Nothing waits in it any more.
    @Transactional
    public void close(RoomId room, @Nullable PersonId by) {
        var closed = db.sql("update room.room set closed = ?, version = version + 1 where id = ? and closed is null")
                .params(clock.instant(), room)
                .update();
        if (closed == 0) return;
        turns.drop(room);
        audit.record(Membership.chain(room), by, "room.closed", null);
        standings.drop(room);
    }
}
