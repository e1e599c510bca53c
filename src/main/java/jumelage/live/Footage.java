package jumelage.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import jumelage.yjs.Doc;
import jumelage.yjs.Update;
import jumelage.yjs.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads a journal piece by piece, however long it is and however much was pasted.
@Component
class Footage {
    private static final int STROKES_AT_ONCE = 10_000;
    private static final int UPDATES_AT_ONCE = 10_000;
    private static final int BYTES_AT_ONCE = 8 << 20;

    private final JdbcClient db;

    /// Where a journal begins, and the number of its last update.
    record Base(int epoch, byte[] base, long baseSeq, long seq) {}

    Footage(JdbcClient db) {
        this.db = db;
    }

    Optional<Base> base(ItemId key) {
        return on(key, "select epoch, base, base_seq, seq from live.document where room_id = :room and id = :id")
                .query(Base.class)
                .optional();
    }

    /// @param kept what is older does not play back
    /// @param most of the latest updates that are told each by itself
    Strokes strokes(ItemId key, Base base, Instant kept, int most) {
        var strokes = beginning(key, base, kept, base.seq - most)
                .map(beginning -> new Strokes(kept, beginning))
                .orElseGet(() -> new Strokes(kept, Math.max(base.baseSeq, base.seq - most)));
        var more = true;
        while (more) {
            var next = strokes(key, base.epoch, strokes.last());
            strokes.take(next);
            more = next.size() == STROKES_AT_ONCE;
        }
        return strokes;
    }

    private record Share(PersonId person, long first, Instant since, Instant until, long size) {}

    /// All that plays back up to an update, as one; nothing where there is none.
    private Optional<Stretches.Stretch> beginning(ItemId key, Base base, Instant kept, long last) {
        if (last <= base.baseSeq) return Optional.empty();
        var after = Math.max(base.baseSeq, lastBefore(key, base, kept, last));
        var shares = on(key, """
                select person, min(seq) as first, min(at) as since, max(at) as until, sum(length(bytes)) as size
                  from live.update
                 where room_id = :room and document = :id and epoch = :epoch and seq > :after and seq <= :last
                 group by person order by first
                """)
                .param("epoch", base.epoch)
                .param("after", after)
                .param("last", last)
                .query(Share.class)
                .list();
        if (shares.isEmpty()) return Optional.empty();
        return Optional.of(new Stretches.Stretch(
                after,
                last,
                shares.stream().mapToLong(Share::size).sum(),
                shares.getFirst().since,
                shares.stream().map(Share::until).max(Comparator.naturalOrder()).orElseThrow(),
                shares.stream().map(Share::person).toList()));
    }

    /// The last update that does not play back any more.
    private long lastBefore(ItemId key, Base base, Instant kept, long last) {
        return on(key, """
                select coalesce(max(seq), 0) from live.update
                 where room_id = :room and document = :id and epoch = :epoch and seq <= :last and at < :kept
                """)
                .param("epoch", base.epoch)
                .param("last", last)
                .param("kept", kept.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private List<Strokes.Stroke> strokes(ItemId key, int epoch, long after) {
        return on(key, """
                select seq, person, at, length(bytes) as size from live.update
                 where room_id = :room and document = :id and epoch = :epoch and seq > :after order by seq limit :most
                """)
                .param("epoch", epoch)
                .param("after", after)
                .param("most", STROKES_AT_ONCE)
                // by hand, since there are so many of them
                .query((row, _) -> new Strokes.Stroke(
                        row.getLong("seq"),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("size")))
                .list();
    }

    /// The updates after one up to another, some at a time.
    void updates(ItemId key, int epoch, long after, long last, Consumer<List<Row>> each) {
        var at = after;
        while (at < last) {
            var rows = rows(key, epoch, at, last);
            if (rows.isEmpty()) return;
            each.accept(rows);
            at = rows.getLast().seq();
        }
    }

    /// In one, so that the document is tidied once and not after each.
    static void apply(Doc doc, List<Row> updates) {
        var all = Updates.merge(updates.stream().map(Row::bytes).toList(), Bounds.YJS);
        doc.repeat(Update.parse(all, Bounds.YJS));
    }

    private List<Row> rows(ItemId key, int epoch, long after, long last) {
        return on(key, """
                select seq, person, bytes
                  from (select seq, person, bytes, sum(length(bytes)) over (order by seq) - length(bytes) as so_far
                          from live.update
                         where room_id = :room and document = :id and epoch = :epoch and seq > :after and seq <= :last
                         order by seq limit :most) piece
                 where so_far < :bytes order by seq
                """)
                .param("epoch", epoch)
                .param("after", after)
                .param("last", last)
                .param("most", UPDATES_AT_ONCE)
                .param("bytes", BYTES_AT_ONCE)
                .query(Row.class)
                .list();
    }

    private JdbcClient.StatementSpec on(ItemId key, String sql) {
        return db.sql(sql).param("room", key.room()).param("id", key.id());
    }
}
