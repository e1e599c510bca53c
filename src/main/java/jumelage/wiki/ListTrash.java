package jumelage.wiki;

import java.time.Instant;
import java.util.List;
import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// What was thrown away and can still be taken back.
///
/// @param back the title of a page that has just come back
public record ListTrash(
        Member member, List<Line> lines, @Nullable PageLine back) implements View {

    /// @param until when it can no longer be taken back
    public record Line(PageLine page, Who by, Instant until) {}
}
