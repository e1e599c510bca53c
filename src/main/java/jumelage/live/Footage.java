package jumelage.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    /// Where a journal begins.
    record Base(int epoch, byte[] base, long baseSeq) {}

    Footage(JdbcClient db) {
        this.db = db;
    }

    Optional<Base> base(ItemId key) {
        return on(key, "select epoch, base, base_seq from live.document where room_id = :room and id = :id")
                .query(Base.class)
                .optional();
    }

    /// @param kept what is older does not play back
    Strokes strokes(ItemId key, Base base, Instant kept) {
        var strokes = new Strokes(kept, base.baseSeq);
        var more = true;
        while (more && strokes.cut() == null) {
            var next = strokes(key, base.epoch, strokes.last());
            strokes.take(next);
            more = next.size() == STROKES_AT_ONCE;
        }
        return strokes;
    }

    private List<Strokes.Stroke> strokes(ItemId key, int epoch, long after) {
        return on(key, """
                select seq, person, at, length(bytes) as size from live.update
                 where room_id = :room and document = :id and epoch = :epoch and seq > :after order by seq limit :most
                """)
                .param("epoch", epoch)
                .param("after", after)
                .param("most", STROKES_AT_ONCE)
                .query(Strokes.Stroke.class)
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
