package jumelage.wiki;

import java.time.Instant;
import java.util.List;
import jumelage.document.Outline;
import jumelage.publication.Proposal;
import jumelage.room.Member;
import jumelage.shell.Fragment;
import jumelage.shell.View;
import jumelage.writing.Step;
import org.jspecify.annotations.Nullable;

/// A page as it stands now, for members.
///
/// @param follows whether the reader is told when somebody changes it
/// @param refusal why what the reader wanted was not done
public record ShowPage(
        Member member,
        PageLine page,
        Tree tree,
        Fragment html,
        Outline outline,
        Step latest,
        List<Wrote> wrote,
        List<Pen> pens,
        Readership readers,
        @Nullable Proposal proposal,
        Rights rights,
        @Nullable SentBack sentBack,
        Weight weight,
        boolean follows,
        @Nullable String refusal)
        implements View {

    /// What was said when the last proposal came back.
    public record SentBack(Who by, Instant at, String words) {}
}
