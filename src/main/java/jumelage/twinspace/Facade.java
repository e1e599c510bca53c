package jumelage.twinspace;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jumelage.audit.Audit;
import jumelage.material.Showings;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.Finding;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Membership;
import jumelage.room.RoomId;
import jumelage.room.Rooms;
import jumelage.shell.Id;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Setting the head of a room's front page: the cover keeps the bytes with which it was set, until it is set anew.
@Component
public class Facade {
    private static final String KIND = "front";

    private final JdbcClient db;
    private final Rooms rooms;
    private final Items items;
    private final Showings showings;
    private final Finding finding;
    private final Audit audit;
    private final Clock clock;

    Facade(JdbcClient db, Rooms rooms, Items items, Showings showings, Finding finding, Audit audit, Clock clock) {
        this.db = db;
        this.rooms = rooms;
        this.items = items;
        this.showings = showings;
        this.finding = finding;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Front> of(Member member) {
        return Front.of(db, Eyes.of(member));
    }

    /// @param version of what `by` has seen; 0 if there was nothing
    /// @throws OptimisticLockingFailureException if somebody has changed it meanwhile
    @Transactional
    public void set(Member by, String description, String language, Placed cover, int version) {
        by.must(Act.SETTINGS);
        var room = by.room().id();
        rooms.lock(room);
        var there = db.sql("select id, version from twinspace.front where room_id = ?")
                .param(room)
                .query(Kept.class)
                .optional();
        if (there.map(Kept::version).orElse(0) != version)
            throw new OptimisticLockingFailureException("changed meanwhile");
        var key = new ItemId(room, there.map(Kept::id).orElseGet(() -> made(room)));
        db.sql("""
                insert into twinspace.front (room_id, id, description, language, picture, sha256, alt, credit, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (room_id) do update
                   set description = excluded.description, language = excluded.language, picture = excluded.picture,
                       sha256 = excluded.sha256, alt = excluded.alt, credit = excluded.credit,
                       version = twinspace.front.version + 1
                """)
                .param(room)
                .param(key.id())
                .param(description)
                .param(language)
                .param(cover.picture())
                .param(cover.sha256())
                .param(cover.alt())
                .param(cover.credit())
                .update();
        showings.show(key, false, cover.all());
        finding.index(key, false, Audience.MEMBERS, language, by.room().title(), description + "\n" + cover.alt());
        audit.record(Membership.chain(room), by.id(), "twinspace.front.set", null);
    }

    /// For worlds that are made, not typed.
    public void describe(Member by, String description, String language, Placed cover) {
        set(by, description, language, cover, of(by).orElse(Front.NONE).version());
    }

    private record Kept(UUID id, int version) {}

    private UUID made(RoomId room) {
        var id = Id.next(clock.instant());
        items.create(new ItemId(room, id), null, KIND, Audience.MEMBERS);
        return id;
    }
}
