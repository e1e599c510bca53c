package jumelage.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.room.RoomId;
import jumelage.room.Rooms;
import jumelage.school.SchoolId;
import jumelage.shell.NotFound;
import jumelage.store.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The things of all rooms that have an address. Nobody is asked here whether he may: see [Readers] and the owners.
@Component
public class Items {
    /// What rings when something of a room is another's to see or to write; the payload is the room's id.
    public static final String TOPIC = "publication.item";

    /// So many things may lie one below the other; what would lie deeper stands beside the deepest.
    public static final int DEEPEST = 8;

    static final RowMapper<Item> ROW = Items::item;

    /// An item and all that lies below it.
    private static final String BELOW = """
            with recursive below as (
                select id from publication.item where room_id = :room and id = :id
                union
                select i.id from publication.item i join below b on i.parent = b.id where i.room_id = :room)
            """;

    private static final String ABOVE = """
            with recursive above as (
                select id, parent from publication.item where room_id = :room and id = :id
                union
                select i.id, i.parent from publication.item i join above a on i.id = a.parent where i.room_id = :room)
            """;

    private final JdbcClient db;
    private final Rooms rooms;
    private final Doorbell doorbell;
    private final Clock clock;

    Items(JdbcClient db, Rooms rooms, Doorbell doorbell, Clock clock) {
        this.db = db;
        this.rooms = rooms;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /// @param audience teachers or members: nothing begins outside
    /// @throws NotFound if there is no such parent in the room
    @Transactional
    public Item create(ItemId id, @Nullable UUID parent, String kind, Audience audience) {
        if (audience.outside()) throw new IllegalArgumentException("Nothing begins as " + audience);
        lockRoom(id.room());
        var number = db.sql("select coalesce(max(number), 0) + 1 from publication.item where room_id = ? and kind = ?")
                .params(id.room(), kind)
                .query(Integer.class)
                .single();
        db.sql("""
                insert into publication.item (room_id, id, parent, kind, number, audience, made)
                values (:room, :id, cast(:parent as uuid), :kind, :number, :audience, :made)
                """)
                .param("room", id.room())
                .param("id", id.id())
                .param("parent", parent == null ? null : standing(new ItemId(id.room(), parent)))
                .param("kind", kind)
                .param("number", number)
                .param("audience", audience)
                .param("made", clock.instant())
                .update();
        return get(id);
    }

    public Optional<Item> find(RoomId room, String kind, int number) {
        return db.sql("select * from publication.item where room_id = ? and kind = ? and number = ?")
                .params(room, kind, number)
                .query(ROW)
                .optional();
    }

    public Optional<Item> find(ItemId id) {
        return db.sql("select * from publication.item where room_id = ? and id = ?")
                .params(id.room(), id.id())
                .query(ROW)
                .optional();
    }

    /// @throws NotFound if there is none
    public Item get(ItemId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /// As [#get], and nobody else saves, proposes, approves or narrows it until this transaction is over.
    public Item lock(ItemId id) {
        return db.sql("select * from publication.item where room_id = ? and id = ? for no key update")
                .params(id.room(), id.id())
                .query(ROW)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Tells that something of `room` is another's to see or to write, now or when the running transaction is over:
    /// whoever has it open is asked again whether he may.
    public void changed(RoomId room) {
        doorbell.ring(TOPIC, room.toString());
    }

    /// What lies directly below, without what is in the trash.
    public List<Item> children(ItemId id) {
        return db.sql("""
                select * from publication.item where room_id = ? and parent = ? and trashed is null order by number
                """).params(id.room(), id.id()).query(ROW).list();
    }

    /// Puts an item, with all below it, below another one or (none) at the top.
    ///
    /// @return false if it would lie below itself, in the trash or too deep; then nothing has changed
    @Transactional
    public boolean reparent(ItemId id, @Nullable UUID parent) {
        lockRoom(id.room());
        if (parent != null) {
            var above = new ItemId(id.room(), parent);
            var whole = find(above).filter(item -> item.trashed() == null).isPresent();
            if (!whole || below(id).contains(parent) || depth(above) + height(id) > DEEPEST) return false;
        }
        changed(id.room());
        return db.sql("update publication.item set parent = cast(:parent as uuid) where room_id = :room and id = :id")
                        .param("parent", parent)
                        .param("room", id.room())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /// Puts an item into the trash with all that lies below it. A public address of theirs answers that it has gone;
    /// what
    /// waits for its day waits no longer.
    @Transactional
    public void trash(ItemId id, PersonId by) {
        lockRoom(id.room());
        db.sql(BELOW + """
                update publication.item i set trashed = :now, trashed_by = :by
                  from below where i.room_id = :room and i.id = below.id and i.trashed is null
                """)
                .param("room", id.room())
                .param("id", id.id())
                .param("now", clock.instant())
                .param("by", by)
                .update();
        db.sql(BELOW + """
                update publication.proposal p set state = 'OVERTAKEN', decided_by = :by, decided = :now
                   from below where p.room_id = :room and p.item = below.id and p.state = 'WAITING'
                """)
                .param("room", id.room())
                .param("id", id.id())
                .param("now", clock.instant())
                .param("by", by)
                .update();
        changed(id.room());
    }

    /// Takes an item out of the trash with what went there with it. If what it lay below is there still, it comes back
    /// at the top.
    @Transactional
    public void restore(ItemId id) {
        lockRoom(id.room());
        var item = get(id);
        if (item.trashed() == null) return;
        db.sql(BELOW + """
                update publication.item i set trashed = null, trashed_by = null
                  from below where i.room_id = :room and i.id = below.id
                   and i.trashed = (select trashed from publication.item where room_id = :room and id = :id)
                """).param("room", id.room()).param("id", id.id()).update();
        var parent = item.parent();
        if (parent != null && get(new ItemId(id.room(), parent)).trashed() != null) reparent(id, null);
    }

    /// What is in the trash of a room: what was put there, not what went with it.
    public List<Item> trashed(RoomId room) {
        return db.sql("""
                select i.* from publication.item i
                  left join publication.item p on p.room_id = i.room_id and p.id = i.parent
                 where i.room_id = ? and i.trashed is not null and p.trashed is distinct from i.trashed
                 order by i.trashed desc, i.number
                """).param(room).query(ROW).list();
    }

    private UUID standing(ItemId parent) {
        var found = get(parent);
        if (found.trashed() != null) throw new NotFound();
        var higher = found.parent();
        return higher != null && depth(parent) >= DEEPEST ? higher : found.id();
    }

    private List<UUID> below(ItemId id) {
        return db.sql(BELOW + "select id from below")
                .param("room", id.room())
                .param("id", id.id())
                .query(UUID.class)
                .list();
    }

    private int depth(ItemId id) {
        return db.sql(ABOVE + "select count(*) from above")
                .param("room", id.room())
                .param("id", id.id())
                .query(Integer.class)
                .single();
    }

    private int height(ItemId id) {
        return db.sql("""
                with recursive below as (
                    select id, 1 as level from publication.item where room_id = :room and id = :id
                    union all
                    select i.id, b.level + 1 from publication.item i join below b on i.parent = b.id
                     where i.room_id = :room and b.level <= :deepest)
                select coalesce(max(level), 0) from below
                """)
                .param("room", id.room())
                .param("id", id.id())
                .param("deepest", DEEPEST)
                .query(Integer.class)
                .single();
    }

    private void lockRoom(RoomId room) {
        if (rooms.lock(room).isEmpty()) throw new NotFound();
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        var trashedBy = row.getObject("trashed_by", UUID.class);
        return new Item(
                new ItemId(new RoomId(row.getObject("room_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getObject("parent", UUID.class),
                row.getString("kind"),
                row.getInt("number"),
                Audience.valueOf(row.getString("audience")),
                Arrays.stream((UUID[]) row.getArray("families_of").getArray())
                        .map(SchoolId::new)
                        .toList(),
                row.getObject("approved_revision", Integer.class),
                instant(row, "narrowed"),
                instant(row, "trashed"),
                trashedBy == null ? null : new PersonId(trashedBy),
                row.getObject("made", OffsetDateTime.class).toInstant());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
