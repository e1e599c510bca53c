package jumelage.material;

import java.util.Set;
import jumelage.document.Shown;
import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the pictures of a page weigh. Films, sounds and files come only when they are asked for.
@Component
public class Weights {
    private final JdbcClient db;

    Weights(JdbcClient db) {
        this.db = db;
    }

    /// The bytes that a reader loads who sees all that is `shown`.
    ///
    /// @param sparing whether pictures are shown small
    public long bytes(RoomId room, Set<Shown> shown, boolean sparing) {
        if (shown.isEmpty()) return 0;
        return db.sql("""
                select coalesce(sum(bytes), 0) from (
                    select distinct f.material, f.sha256, o.bytes
                      from material.file f
                      join material.material m on m.room_id = f.room_id and m.id = f.material and m.kind = 'PICTURE'
                      join material.form o on o.room_id = f.room_id and o.material = f.material
                       and o.number = f.number and o.form = :form
                     where f.room_id = :room and f.material in (:materials) and f.sha256 in (:files)) seen
                """)
                .param("room", room)
                .param("form", sparing ? "small" : "middle")
                .param("materials", shown.stream().map(Shown::material).toList())
                .param("files", shown.stream().map(Shown::file).toList())
                .query(Long.class)
                .single();
    }
}
