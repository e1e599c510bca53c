package jumelage.wiki;

import java.time.Instant;
import java.util.List;
import jumelage.document.Outline;
import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// A page as it stands now, for members.
public record ShowPage(
        Member member,
        PageLine page,
        Tree tree,
        String html,
        Outline outline,
        RevisionLine latest,
        List<Wrote> wrote,
        Readership readers,
        @Nullable Asked asked,
        Rights rights,
        @Nullable Writer writer,
        @Nullable SentBack sentBack)
        implements View {

    /// Somebody else who has the page open to write.
    public record Writer(String name, Instant since) {}

    /// What was said when the last proposal came back.
    public record SentBack(String name, Instant at, String words) {}
}
