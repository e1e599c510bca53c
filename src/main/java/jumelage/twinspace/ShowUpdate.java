package jumelage.twinspace;

import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// One update.
///
/// @param form for whoever may change it
/// @param stale whether somebody has changed it since the form was opened
/// @param refusal why what the reader wanted was not done
public record ShowUpdate(
        Member member,
        UpdateLine line,
        Outward outward,
        @Nullable UpdateForm form,
        boolean stale,
        @Nullable String refusal)
        implements View {

    /// Whether anything stands beside it.
    boolean around() {
        return form != null || outward.proposal() != null || outward.propose() || outward.narrow();
    }
}
