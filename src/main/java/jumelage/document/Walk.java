package jumelage.document;

import java.util.List;

/// Goes through two texts side by side and says what became of each block.
final class Walk {

    private final List<Leaf> before;
    private final List<Leaf> after;
    private final Effort effort;
    private final Matching matching;

    Walk(List<Leaf> before, List<Leaf> after, Effort effort) {
        this.before = before;
        this.after = after;
        this.effort = effort;
        this.matching = new Matching(before, after, effort);
    }

    List<Compared> compared() {
        return matching.pairs().stream().map(this::compared).toList();
    }

    private Compared compared(Pair pair) {
        return switch (pair.fate()) {
            case INSERTED -> whole(Fate.INSERTED, after.get(pair.later()));
            case DELETED -> whole(Fate.DELETED, before.get(pair.earlier()));
            case SAME -> goesOn(pair);
        };
    }

    private Compared goesOn(Pair pair) {
        var was = before.get(pair.earlier());
        var is = after.get(pair.later());
        var moved = matching.moved(pair.later()) ? matching.from(pair.earlier()) : null;
        return is.holds() ? new TableComparison(was, is, effort).change(moved) : Comparison.of(was, is, moved, effort);
    }

    /// All of it came, or went.
    static Compared whole(Fate fate, Leaf leaf) {
        if (leaf.holds()) {
            return TableComparison.whole(fate, leaf);
        }
        return fate == Fate.DELETED ? Comparison.ofGone(leaf) : Comparison.ofNew(leaf);
    }
}
