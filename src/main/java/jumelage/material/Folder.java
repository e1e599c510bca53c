package jumelage.material;

import static jumelage.shell.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.room.Room;
import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where materials lie together.
///
/// @param album shown as pictures, not as a list
public record Folder(UUID id, String name, boolean album) {

    /// Ids and names, as a choice: the first is none of them.
    public static Map<String, String> shelves(List<Folder> folders) {
        var shelves = new LinkedHashMap<String, String>();
        shelves.put("", text("material.folder.none"));
        folders.forEach(one -> shelves.put(one.id().toString(), one.name()));
        return shelves;
    }

    /// Where what lies in it is listed.
    String path(Room room) {
        return room.path() + "/materials?folder=" + id;
    }

    static List<Folder> in(JdbcClient db, RoomId room) {
        return db.sql("select id, name, album from material.folder where room_id = ? order by lower(name)")
                .param(room)
                .query(Folder.class)
                .list();
    }
}
