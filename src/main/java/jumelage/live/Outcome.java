package jumelage.live;

import java.util.List;
import java.util.Map;
import jumelage.room.Member;

/// What became of a sheet's entries.
sealed interface Outcome {
    Sheet sheet();

    /// @param whole whether nothing of others came between
    /// @param last number that was drawn
    /// @param suggested who has made the suggestions that are new
    record Kept(Sheet sheet, List<Entry> entries, boolean whole, long last, Map<String, Member> suggested)
            implements Outcome {}

    /// Somebody else has locked the document.
    record Busy(Sheet sheet, List<Entry> entries) implements Outcome {}

    /// The document is not there any more, or has begun anew.
    record Ended(Sheet sheet, Farewell why) implements Outcome {}

    /// On another node, somebody else writes as the same client.
    record Foreign(Sheet sheet, Place place) implements Outcome {}
}
