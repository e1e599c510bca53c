package jumelage.writing;

import java.util.List;
import java.util.Set;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;

/// Filled by the module that knows which documents say the same in several languages.
public interface Tongues {
    /// What the title is called among the blocks: no block has such a name.
    String TITLE = "~title";

    /// The same in other languages, as far as `eyes` may read it, each in the revision that they get.
    List<Title> others(Eyes eyes, ItemId document);

    /// The blocks of a revision whose words a machine has translated and nobody has checked; [#TITLE] is one of them.
    Set<String> unchecked(Revision revision);
}
