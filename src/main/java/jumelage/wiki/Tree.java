package jumelage.wiki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pages that one reader sees, each below the one that holds it. What lies in a page that he does not see comes up
/// to the next that he does.
public final class Tree {
    /// Pages in pages in pages …
    static final int DEEPEST = 8;

    private final Map<UUID, PageLine> lines = new LinkedHashMap<>();
    private final Map<UUID, UUID> above = new HashMap<>();
    private final Map<Optional<UUID>, List<PageLine>> below = new HashMap<>();

    /// @param lines in their order
    /// @param parents of all pages, also of those that the reader does not see
    Tree(List<PageLine> lines, Map<UUID, UUID> parents) {
        lines.forEach(line -> this.lines.put(line.id(), line));
        for (var line : lines) {
            var parent = seen(line, parents);
            parent.ifPresent(id -> above.put(line.id(), id));
            below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(line);
        }
    }

    public List<PageLine> roots() {
        return below.getOrDefault(Optional.<UUID>empty(), List.of());
    }

    public List<PageLine> in(PageLine page) {
        return below.getOrDefault(Optional.of(page.id()), List.of());
    }

    /// Those between which `page` stands, itself included.
    public List<PageLine> beside(PageLine page) {
        return below.getOrDefault(Optional.ofNullable(above.get(page.id())), List.of());
    }

    public Optional<PageLine> holding(PageLine page) {
        return Optional.ofNullable(above.get(page.id())).map(lines::get);
    }

    /// From the outermost to the one that holds `page`.
    public List<PageLine> trail(PageLine page) {
        var trail = new ArrayList<PageLine>();
        for (var at = holding(page); at.isPresent(); at = holding(at.get())) trail.addFirst(at.get());
        return trail;
    }

    /// All pages from the first to the last, each before what lies in it.
    public List<PageLine> inOrder() {
        var all = new ArrayList<PageLine>();
        roots().forEach(root -> gather(root, all));
        return all;
    }

    public boolean allows(Move move, PageLine page) {
        return after(move, page).isPresent();
    }

    /// The page that holds `page` after `move` (none at the top), and all that then lie there, in their order; empty
    /// where there is no such move.
    Optional<Placed> after(Move move, PageLine page) {
        var beside = new ArrayList<>(beside(page));
        var at = place(page, beside);
        var holding = holding(page).orElse(null);
        return switch (move) {
            case UP -> at == 0 ? Optional.empty() : Optional.of(swapped(holding, beside, at, at - 1));
            case DOWN -> at == beside.size() - 1 ? Optional.empty() : Optional.of(swapped(holding, beside, at, at + 1));
            case IN -> {
                if (at == 0 || trail(page).size() + height(page) >= DEEPEST) yield Optional.empty();
                var into = beside.get(at - 1);
                var there = new ArrayList<>(in(into));
                there.add(page);
                yield Optional.of(new Placed(into, there));
            }
            case OUT -> {
                if (holding == null) yield Optional.empty();
                var there = new ArrayList<>(beside(holding));
                there.add(place(holding, there) + 1, page);
                yield Optional.of(new Placed(holding(holding).orElse(null), there));
            }
        };
    }

    /// Whether `page` lies in `other` or is it.
    boolean within(PageLine page, PageLine other) {
        return page.id().equals(other.id())
                || trail(page).stream().anyMatch(each -> each.id().equals(other.id()));
    }

    record Placed(@Nullable PageLine parent, List<PageLine> order) {}

    private static Placed swapped(@Nullable PageLine holding, List<PageLine> beside, int one, int other) {
        java.util.Collections.swap(beside, one, other);
        return new Placed(holding, beside);
    }

    private static int place(PageLine page, List<PageLine> among) {
        for (int at = 0; at < among.size(); at++) if (among.get(at).id().equals(page.id())) return at;
        throw new IllegalArgumentException("no such page here");
    }

    private int height(PageLine page) {
        return 1 + in(page).stream().mapToInt(this::height).max().orElse(0);
    }

    private Optional<UUID> seen(PageLine line, Map<UUID, UUID> parents) {
        var parent = line.parent();
        for (int steps = 0; parent != null && steps < 100; steps++) {
            if (lines.containsKey(parent)) return Optional.of(parent);
            parent = parents.get(parent);
        }
        return Optional.empty();
    }

    private void gather(PageLine page, List<PageLine> all) {
        all.add(page);
        in(page).forEach(each -> gather(each, all));
    }
}
