package jumelage.material;

import java.util.List;
import jumelage.publication.ItemId;

/// What became of a file that somebody sent.
sealed interface Taken {

    /// It is kept, under this number in the room.
    record In(ItemId key, int number, List<String> removed) implements Taken {}

    /// Nothing of it is kept; the text `key` says why.
    record Refused(String key, Object... arguments) implements Taken {}
}
