package jumelage.document;

import java.util.ArrayList;
import java.util.List;

/// Which column of one table goes on from which of another, in their order: as many cells as can go on from one
/// another stand in such columns.
final class Columns {
    /// Of more pairs none is weighed: each goes on from the one that stands where it does.
    private static final int MOST_PAIRS = 250_000;

    private final Grid before;
    private final Grid after;
    private final Effort effort;
    private boolean kept;

    private Columns(Grid before, Grid after, Effort effort) {
        this.before = before;
        this.after = after;
        this.effort = effort;
    }

    /// @param rows those of both
    static List<Pair> between(Grid before, Grid after, List<Pair> rows, Effort effort) {
        return new Columns(before, after, effort).pairs(rows);
    }

    private List<Pair> pairs(List<Pair> rows) {
        var pairs = new ArrayList<Pair>();
        if (before.columns() * (long) after.columns() > MOST_PAIRS) {
            addBetween(pairs, new Pair(0, 0), new Pair(before.columns(), after.columns()), false);
            return pairs;
        }
        var from = new Pair(0, 0);
        for (var anchor : heaviest(weights(rows))) {
            addBetween(pairs, from, anchor, true);
            pairs.add(anchor);
            from = new Pair(anchor.earlier() + 1, anchor.later() + 1);
        }
        addBetween(pairs, from, new Pair(before.columns(), after.columns()), kept);
        return pairs;
    }

    /// How many cells of each two columns go on from one another.
    private int[][] weights(List<Pair> rows) {
        var weights = new int[before.columns()][after.columns()];
        for (var row : rows) {
            if (row.earlier() == Alignment.NONE || row.later() == Alignment.NONE) {
                continue;
            }
            kept = true;
            var was = before.in(row.earlier());
            var is = after.in(row.later());
            var matching = new Matching(cells(was), cells(is), effort);
            for (int later = 0; later < is.size(); later++) {
                if (matching.match(later) != Alignment.NONE) {
                    weights[was.get(matching.match(later)).column()][
                            is.get(later).column()]++;
                }
            }
        }
        return weights;
    }

    private static List<Leaf> cells(List<Grid.Spot> spots) {
        return spots.stream().map(Grid.Spot::cell).toList();
    }

    private List<Pair> heaviest(int[][] weights) {
        var best = new int[before.columns() + 1][after.columns() + 1];
        for (int earlier = before.columns() - 1; earlier >= 0; earlier--) {
            for (int later = after.columns() - 1; later >= 0; later--) {
                best[earlier][later] = Math.max(
                        best[earlier + 1][later + 1] + weights[earlier][later],
                        Math.max(best[earlier + 1][later], best[earlier][later + 1]));
            }
        }
        var pairs = new ArrayList<Pair>();
        for (int earlier = 0, later = 0; earlier < before.columns() && later < after.columns(); ) {
            if (weights[earlier][later] > 0
                    && best[earlier][later] == best[earlier + 1][later + 1] + weights[earlier][later]) {
                pairs.add(new Pair(earlier++, later++));
            } else if (best[earlier][later] == best[earlier + 1][later]) {
                earlier++;
            } else {
                later++;
            }
        }
        return pairs;
    }

    /// As many columns here as there were: each goes on where it stood, all its words being others.
    private static void addBetween(List<Pair> pairs, Pair from, Pair to, boolean onlyAsMany) {
        int were = to.earlier() - from.earlier();
        int are = to.later() - from.later();
        int go = were == are || !onlyAsMany ? Math.min(were, are) : 0;
        for (int index = 0; index < go; index++) {
            pairs.add(new Pair(from.earlier() + index, from.later() + index));
        }
        for (int index = go; index < were; index++) {
            pairs.add(new Pair(from.earlier() + index, Alignment.NONE));
        }
        for (int index = go; index < are; index++) {
            pairs.add(new Pair(Alignment.NONE, from.later() + index));
        }
    }
}
