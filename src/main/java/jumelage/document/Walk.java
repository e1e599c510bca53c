package jumelage.document;

import java.util.ArrayList;
import java.util.List;

/// Goes through two texts side by side and says what became of each block.
final class Walk {

    private static final long MOST_STEPS = 20_000_000;

    private final List<Leaf> before;
    private final List<Leaf> after;
    private final Effort effort = new Effort(MOST_STEPS);
    private final Matching matching;
    private final List<Change> changes = new ArrayList<>();
    private int next;

    Walk(List<Leaf> before, List<Leaf> after) {
        this.before = before;
        this.after = after;
        this.matching = new Matching(before, after, effort);
    }

    List<Change> changes() {
        for (int later = 0; later < after.size(); later++) {
            if (later == 0 || matching.anchored(later - 1)) {
                delete(nextAnchor(later));
            }
            changes.add(change(later));
            if (matching.anchored(later)) {
                next = matching.match(later) + 1;
            }
        }
        delete(before.size());
        return changes;
    }

    private Change change(int later) {
        int earlier = matching.match(later);
        return earlier == Alignment.NONE
                ? Comparison.ofNew(after.get(later))
                : Comparison.of(before.get(earlier), after.get(later), matching.moved(later), effort);
    }

    /// What went away stands before what came in its place.
    private void delete(int to) {
        for (; next < to; next++) {
            if (!matching.goesOn(next)) {
                changes.add(Comparison.ofGone(before.get(next)));
            }
        }
    }

    private int nextAnchor(int later) {
        int anchor = later;
        while (anchor < after.size() && !matching.anchored(anchor)) {
            anchor++;
        }
        return anchor < after.size() ? matching.match(anchor) : before.size();
    }
}
