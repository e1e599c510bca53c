package jumelage.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where documents that several people write are kept. Whatever changes one has locked it.
@Component
class Shelf {
    private static final String DOCUMENT =
            "select epoch, seq, state, state_seq from live.document where room_id = :room and id = :id";

    private final JdbcClient db;
    private final Footage footage;
    private final Clock clock;

    Shelf(JdbcClient db, Footage footage, Clock clock) {
        this.db = db;
        this.footage = footage;
        this.clock = clock;
    }

    Optional<Kept> find(ItemId key) {
        return document(DOCUMENT, key);
    }

    /// As [#find], and nobody else writes in it until this transaction is over.
    Optional<Kept> lock(ItemId key) {
        return document(DOCUMENT + " for no key update", key);
    }

    private Optional<Kept> document(String sql, ItemId key) {
        return on(key, sql).query(Kept.class).optional();
    }

    List<Row> after(ItemId key, long seq) {
        return on(key, """
                select seq, person, bytes from live.update
                 where room_id = :room and document = :id and seq > :seq order by seq
                """).param("seq", seq).query(Row.class).list();
    }

    /// Of all clients, the latest last.
    Map<Long, Author> authors(ItemId key) {
        var authors = new LinkedHashMap<Long, Author>();
        on(key, """
                select client, person, school, pupil from live.author where room_id = :room and document = :id
                 order by since
                """).query(Author.class).list().forEach(author -> authors.put(author.client(), author));
        return authors;
    }

    void lay(ItemId key, byte[] state) {
        on(key, """
                insert into live.document (room_id, id, state, base, made, changed)
                values (:room, :id, :state, :state, :now, :now)
                """).param("state", state).param("now", clock.instant()).update();
    }

    void bind(ItemId key, Collection<Author> authors) {
        for (var author : authors)
            on(key, """
                    insert into live.author (room_id, document, client, person, school, pupil, since)
                    values (:room, :id, :client, :person, cast(:school as uuid), :pupil, :now)
                    """)
                    .param("client", author.client())
                    .param("person", author.person())
                    .param("school", author.school())
                    .param("pupil", author.pupil())
                    .param("now", clock.instant())
                    .update();
    }

    void append(ItemId key, Kept before, PersonId by, byte[] update) {
        on(key, """
                insert into live.update (room_id, document, seq, epoch, person, at, bytes)
                values (:room, :id, :seq, :epoch, :person, :now, :bytes)
                """)
                .param("seq", before.seq() + 1)
                .param("epoch", before.epoch())
                .param("person", by)
                .param("now", clock.instant())
                .param("bytes", update)
                .update();
        on(key, "update live.document set seq = :seq, changed = :now where room_id = :room and id = :id")
                .param("seq", before.seq() + 1)
                .param("now", clock.instant())
                .update();
    }

    void settle(ItemId key, byte[] state, long seq) {
        on(key, "update live.document set state = :state, state_seq = :seq where room_id = :room and id = :id")
                .param("state", state)
                .param("seq", seq)
                .update();
    }

    /// Nothing of what was is left.
    void renew(ItemId key, byte[] state) {
        on(key, "delete from live.update where room_id = :room and document = :id")
                .update();
        on(key, "delete from live.author where room_id = :room and document = :id")
                .update();
        on(key, """
                update live.document
                   set epoch = epoch + 1, state = :state, state_seq = seq, base = :state, base_seq = seq, changed = :now
                 where room_id = :room and id = :id
                """).param("state", state).param("now", clock.instant()).update();
    }

    /// What was kept before `until`, and is in a snapshot, is from now on where the log begins.
    void squash(ItemId key, Instant until) {
        var kept = lock(key);
        if (kept.isEmpty()) return;
        // what came before it goes with it, though another node's clock was ahead
        on(key, """
                select seq from live.update
                 where room_id = :room and document = :id and at < :until and seq <= :most order by seq desc limit 1
                """)
                .param("until", until)
                .param("most", kept.get().stateSeq())
                .query(Long.class)
                .optional()
                .ifPresent(last -> squash(key, last));
    }

    private void squash(ItemId key, long last) {
        var base = footage.base(key).orElseThrow();
        var doc = Kept.doc(base.base());
        footage.updates(key, base.epoch(), base.baseSeq(), last, rows -> Footage.apply(doc, rows));
        on(key, "update live.document set base = :base, base_seq = :seq where room_id = :room and id = :id")
                .param("base", doc.state())
                .param("seq", last)
                .update();
        on(key, "delete from live.update where room_id = :room and document = :id and seq <= :seq")
                .param("seq", last)
                .update();
    }

    private JdbcClient.StatementSpec on(ItemId key, String sql) {
        return db.sql(sql).param("room", key.room()).param("id", key.id());
    }

    /// How far a document is; whether it can be written in at all.
    record Head(RoomId room, UUID id, int epoch, long seq, boolean gone) {
        ItemId key() {
            return new ItemId(room, id);
        }
    }

    List<Head> heads(Collection<ItemId> keys) {
        if (keys.isEmpty()) return List.of();
        return db.sql("""
                select d.room_id as room, d.id, d.epoch, d.seq, i.trashed is not null as gone
                  from live.document d join publication.item i on i.room_id = d.room_id and i.id = d.id
                 where d.id in (:ids)
                """)
                .param("ids", keys.stream().map(ItemId::id).toList())
                .query(Head.class)
                .list();
    }
}
