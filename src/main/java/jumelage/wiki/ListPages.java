package jumelage.wiki;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// All pages of a room that the reader may see.
///
/// @param families for each page those that say the same in other languages
/// @param stale whether a move came too late: the order had changed
/// @param moved the page that has just been moved
public record ListPages(
        Member member,
        Tree tree,
        Map<UUID, Set<UUID>> families,
        boolean write,
        boolean order,
        int inTrash,
        boolean stale,
        @Nullable Integer moved,
        @Nullable String move)
        implements View {

    /// Those that the reader sees.
    List<PageLine> tongues(PageLine page) {
        var family = families.getOrDefault(page.id(), Set.of());
        return family.isEmpty()
                ? List.of()
                : tree.inOrder().stream()
                        .filter(other -> family.contains(other.id()))
                        .toList();
    }

    int published() {
        return (int) tree.inOrder().stream()
                .filter(page -> page.audience().outside() && page.approvedRevision() != null)
                .count();
    }
}
