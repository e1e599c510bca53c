package jumelage.writing;

import java.util.Optional;
import jumelage.publication.ItemId;

/// How documents were written, letter by letter, for as long as that is kept; filled by the module in which they live.
/// Whether somebody may see it is asked before, by the owner of the item.
public interface Playing {

    /// How a document was written, stopped at one of its steps; nothing while too many others play back.
    ///
    /// @param step counted from 1; whoever asks for one beyond the ends gets the end
    Optional<Reel> play(ItemId document, int step);
}
