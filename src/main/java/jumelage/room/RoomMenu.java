package jumelage.room;

import java.util.List;

/// Filled by modules that put an entry into the menu of a room.
public interface RoomMenu {

    /// @param order where it stands; the smallest comes first
    /// @param path what follows the room's own address, such as `/pages`; empty for its front page
    record Entry(int order, String path, String label) {}

    /// What `member` may find there.
    List<Entry> entries(Member member);
}
