package jumelage.room;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Filled by each module that owns things of a room: how they are called, and where they stand. What has happened and
/// whose turn it is names them by their id.
public interface Subjects {

    /// @param language of the title, as a BCP-47 tag
    /// @param path where it is read
    record Subject(String title, String language, String path) {}

    /// Those of `ids` that it knows in the room of `member`; whether he may see them is asked of [Sight].
    Map<UUID, Subject> named(Member member, Collection<UUID> ids);
}
