package jumelage.comment;

import jumelage.publication.ItemId;
import jumelage.room.Room;
import jumelage.writing.PageAddress;
import jumelage.writing.Title;
import jumelage.writing.Written;

/// A document in whose margin one writes.
///
/// @param trashed whether it lies in the trash, where nobody writes
public record Paper(Room room, ItemId document, int number, String title, String language, boolean trashed) {

    static Paper of(Room room, Title title) {
        return new Paper(room, title.key(), title.number(), title.title(), title.language(), false);
    }

    static Paper thrownAway(Room room, Written written, int number) {
        return new Paper(room, written.key(), number, written.title(), written.language(), true);
    }

    /// Where it is read.
    public String path() {
        return room.path() + "/pages/" + PageAddress.of(number, title).segment();
    }

    /// Where its margin is, and all that is sent there stands below.
    public String margin() {
        return room.path() + "/pages/" + number + "/comments";
    }

    public String margin(CommentId comment) {
        return margin() + "/" + comment;
    }

    /// Where a note stands in its margin.
    public String at(CommentId note) {
        return path() + "#n-" + note;
    }
}
