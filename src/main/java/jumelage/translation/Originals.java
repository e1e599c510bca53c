package jumelage.translation;

import java.util.Map;
import java.util.UUID;
import jumelage.room.RoomId;

/// Filled by the module that owns the things which exist in several languages.
public interface Originals {

    /// For each version of the room the one it was made from, whatever has become of that.
    Map<UUID, UUID> in(RoomId room);
}
