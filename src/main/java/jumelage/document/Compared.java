package jumelage.document;

import java.util.List;

/// What became of a block that is told as one.
sealed interface Compared permits Change, TableChange {

    /// That of the blocks without others in it, in their order.
    List<Change> changes();

    /// Those that are different, and its own where the whole is.
    List<Change> differing();

    /// The same, of whose first block something more is said.
    Compared noting(List<Note> more);

    /// Nothing is different here.
    default boolean none() {
        return differing().isEmpty();
    }
}
