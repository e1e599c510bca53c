package jumelage.translation;

import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.writing.Draft;
import jumelage.writing.Saving;

/// Filled as [Originals] is.
public interface Keeping {

    /// Saves a version as its owner does, with all that is told of it.
    Saving save(ItemId version, Draft draft, Member author);
}
