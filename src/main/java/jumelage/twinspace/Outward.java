package jumelage.twinspace;

import java.time.Instant;
import jumelage.publication.Proposal;
import jumelage.publication.Say;
import org.jspecify.annotations.Nullable;

/// How an update stands towards those outside, and what its reader may do about it.
///
/// @param proposal that waits
/// @param sentBack what was said when the last one came back
public record Outward(
        @Nullable Proposal proposal, Say say, @Nullable SentBack sentBack, boolean propose, boolean narrow) {

    /// For whoever sees it only as it was approved.
    static final Outward NOTHING = new Outward(null, Say.NOTHING, null, false, false);

    /// @param by who has done it, as its reader is told
    public record SentBack(String by, Instant at, String words) {}
}
