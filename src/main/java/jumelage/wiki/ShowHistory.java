package jumelage.wiki;

import java.util.List;
import jumelage.room.Member;
import jumelage.shell.View;
import jumelage.writing.Step;
import org.jspecify.annotations.Nullable;

/// All revisions of a page, the latest first.
///
/// @param older the number from which older ones follow
public record ShowHistory(
        Member member,
        PageLine page,
        Tree tree,
        List<Entry> entries,
        boolean write,
        @Nullable Integer older) implements View {

    /// A revision, and how many words came in and went out with it.
    public record Entry(Step revision, int in, int out) {}
}
