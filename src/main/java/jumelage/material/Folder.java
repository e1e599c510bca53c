package jumelage.material;

import java.util.List;
import java.util.UUID;
import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where materials lie together.
///
/// @param album shown as pictures, not as a list
public record Folder(UUID id, String name, boolean album) {

    static List<Folder> in(JdbcClient db, RoomId room) {
        return db.sql("select id, name, album from material.folder where room_id = ? order by lower(name)")
                .param(room)
                .query(Folder.class)
                .list();
    }
}
