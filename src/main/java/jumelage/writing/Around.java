package jumelage.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands around a page, as far as its reader sees it.
///
/// @param above from the top down to the page that it lies in
/// @param beside pages in the same place, without itself
/// @param below pages that lie in it
public record Around(List<Title> above, List<Title> beside, List<Title> below) {
    private static final int MOST = 12;

    static Around of(Title here, List<Title> all) {
        var known = all.stream().collect(Collectors.toMap(Title::id, Function.identity()));
        return new Around(
                above(here, known),
                in(here.parent(), all)
                        .filter(other -> !other.id().equals(here.id()))
                        .limit(MOST)
                        .toList(),
                in(here.id(), all).limit(MOST).toList());
    }

    private static java.util.stream.Stream<Title> in(@Nullable UUID parent, List<Title> all) {
        return all.stream()
                .filter(title -> Objects.equals(title.parent(), parent))
                .sorted(Comparator.comparingInt(Title::number));
    }

    private static List<Title> above(Title here, Map<UUID, Title> known) {
        var path = new ArrayList<Title>();
        var passed = new HashSet<UUID>();
        var at = here.parent();
        while (at != null && passed.add(at) && known.get(at) instanceof Title title) {
            path.addFirst(title);
            at = title.parent();
        }
        return path;
    }
}
