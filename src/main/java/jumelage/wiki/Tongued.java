package jumelage.wiki;

import java.util.List;
import jumelage.translation.Tally;
import jumelage.writing.Title;
import org.jspecify.annotations.Nullable;

/// A page among those that say the same in other languages.
///
/// @param source what it was made from
/// @param tally how far it is
public record Tongued(@Nullable Title source, @Nullable Tally tally, List<Other> others) {

    /// @param tally how far it is, where it was made from the one that is shown
    public record Other(Title title, @Nullable Tally tally) {}
}
