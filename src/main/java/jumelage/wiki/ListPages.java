package jumelage.wiki;

import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// All pages of a room that the reader may see.
///
/// @param stale whether a move came too late: the order had changed
/// @param moved the page that has just been moved
public record ListPages(
        Member member,
        Tree tree,
        boolean write,
        boolean order,
        int inTrash,
        boolean stale,
        @Nullable Integer moved,
        @Nullable String move)
        implements View {

    int published() {
        return (int) tree.inOrder().stream()
                .filter(page -> page.audience().outside() && page.approvedRevision() != null)
                .count();
    }
}
