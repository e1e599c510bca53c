package jumelage.material;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.RoomId;
import jumelage.store.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The captions of films and sounds: each language has one file now; earlier ones stay for what was approved with them.
@Component
public class Subtitles {
    private record Spoken(UUID material, String language, String sha256) {}

    private final JdbcClient db;
    private final Clock clock;

    Subtitles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those of now: by language, the SHA-256 of each.
    Map<String, String> of(ItemId material) {
        return of(material.room(), List.of(material.id())).getOrDefault(material.id(), Map.of());
    }

    /// Those of now of several materials of a room; of the others nothing is there.
    public Map<UUID, Map<String, String>> of(RoomId room, Collection<UUID> materials) {
        if (materials.isEmpty()) return Map.of();
        return db
                .sql("select material, language, sha256 from material.captions"
                        + " where room_id = :room and material in (:materials) and current")
                .param("room", room)
                .param("materials", materials)
                .query(Spoken.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Spoken::material, Collectors.toMap(Spoken::language, Spoken::sha256)));
    }

    /// Those of one language are there no longer; what was approved with them goes on showing them.
    ///
    /// @return whether there were any
    boolean remove(ItemId material, String language) {
        return db.sql("update material.captions set current = false"
                                + " where room_id = ? and material = ? and language = ? and current")
                        .params(material.room(), material.id(), language)
                        .update()
                > 0;
    }

    void keep(ItemId material, String language, Sha256 file, long bytes, Member by) {
        remove(material, language);
        db.sql("""
                insert into material.captions (room_id, material, language, sha256, bytes, current, made, made_by)
                values (:room, :material, :language, :sha256, :bytes, true, :now, :by)
                on conflict (room_id, material, language, sha256) do update set current = true
                """)
                .param("room", material.room())
                .param("material", material.id())
                .param("language", language)
                .param("sha256", file.hex())
                .param("bytes", bytes)
                .param("now", clock.instant())
                .param("by", by.id())
                .update();
    }
}
