package jumelage.room;

import java.util.List;

/// Filled by modules that put an entry into the menu of a room.
public interface RoomMenu {

    /// @param order where it stands; the smallest comes first
    /// @param path what follows the room's own address, such as `/pages`; empty for its front page
    /// @param key leads there: a key alone, or with a space after "g"; empty for none
    record Entry(int order, String path, String label, String key) {
        public Entry(int order, String path, String label) {
            this(order, path, label, "");
        }
    }

    /// What `member` may find there.
    List<Entry> entries(Member member);
}
