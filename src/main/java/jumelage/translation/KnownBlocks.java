package jumelage.translation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known of the blocks of versions, as it is kept.
@Component
class KnownBlocks {
    private final JdbcClient db;

    KnownBlocks(JdbcClient db) {
        this.db = db;
    }

    /// The latest last.
    List<Known> of(ItemId version) {
        return db.sql("select * from translation.block where room_id = ? and version = ? order by at, block")
                .params(version.room(), version.id())
                .query(KnownBlocks::known)
                .list();
    }

    /// In place of what was known of this block, and of any other that stood for the same one of the source.
    void learn(ItemId version, Known known) {
        db.sql("""
                delete from translation.block
                 where room_id = :room and version = :version and source_block = :source and block <> :block
                """)
                .param("room", version.room())
                .param("version", version.id())
                .param("source", known.sourceBlock())
                .param("block", known.block())
                .update();
        db.sql("""
                insert into translation.block (room_id, version, block, source, source_block, source_text, teachers, text,
                                               state, unchecked, by, at)
                values (:room, :version, :block, :source, :sourceBlock, :sourceText, :teachers, :text, :state,
                        string_to_array(:unchecked, ','), :by, :at)
                on conflict (room_id, version, block) do update
                   set source = excluded.source, source_block = excluded.source_block,
                       source_text = excluded.source_text, teachers = excluded.teachers, text = excluded.text,
                       state = excluded.state, unchecked = excluded.unchecked, by = excluded.by, at = excluded.at
                """)
                .param("room", version.room())
                .param("version", version.id())
                .param("block", known.block())
                .param("source", known.source())
                .param("sourceBlock", known.sourceBlock())
                .param("sourceText", known.sourceText())
                .param("teachers", known.teachers())
                .param("text", known.text())
                .param("state", known.state())
                .param("unchecked", String.join(",", known.unchecked()))
                .param("by", known.by())
                .param("at", known.at())
                .update();
    }

    void forget(ItemId version, String block) {
        db.sql("delete from translation.block where room_id = ? and version = ? and block = ?")
                .params(version.room(), version.id(), block)
                .update();
    }

    /// Words of things that were erased stay nowhere.
    void forgetErased() {
        db.sql("""
                delete from translation.block b using publication.item i
                 where i.room_id = b.room_id and i.id = b.version and i.erased is not null
                """).update();
        db.sql("""
                delete from translation.draft d using publication.item i
                 where i.room_id = d.room_id and i.id = d.version and i.erased is not null
                """).update();
        db.sql("""
                update translation.block b set source_text = '' from publication.item i
                 where i.room_id = b.room_id and i.id = b.source and i.erased is not null and b.source_text <> ''
                """).update();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        var by = row.getObject("by", UUID.class);
        return new Known(
                row.getString("block"),
                row.getObject("source", UUID.class),
                row.getString("source_block"),
                row.getString("source_text"),
                row.getBoolean("teachers"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                texts(row.getArray("unchecked")),
                by == null ? null : new PersonId(by),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
