package jumelage.document;

import java.util.ArrayList;
import java.util.List;

/// A block of the earlier text and the one of the later that goes on from it, by their indexes; either may be
/// [Alignment#NONE].
record Pair(int earlier, int later) {

    Fate fate() {
        if (earlier == Alignment.NONE) {
            return Fate.INSERTED;
        }
        return later == Alignment.NONE ? Fate.DELETED : Fate.SAME;
    }

    /// All of `before` earlier blocks and `after` later ones, as [Matching#pairs] has them.
    static List<Pair> of(Matching matching, int before, int after) {
        var pairs = new ArrayList<Pair>();
        int next = 0;
        for (int later = 0; later < after; later++) {
            if (later == 0 || matching.anchored(later - 1)) {
                next = addGone(pairs, matching, next, nextAnchor(matching, later, before, after));
            }
            pairs.add(new Pair(matching.match(later), later));
            if (matching.anchored(later)) {
                next = matching.match(later) + 1;
            }
        }
        addGone(pairs, matching, next, before);
        return pairs;
    }

    private static int addGone(List<Pair> pairs, Matching matching, int from, int to) {
        for (int earlier = from; earlier < to; earlier++) {
            if (!matching.goesOn(earlier)) {
                pairs.add(new Pair(earlier, Alignment.NONE));
            }
        }
        return Math.max(from, to);
    }

    private static int nextAnchor(Matching matching, int later, int before, int after) {
        int anchor = later;
        while (anchor < after && !matching.anchored(anchor)) {
            anchor++;
        }
        return anchor < after ? matching.match(anchor) : before;
    }
}
