package jumelage.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through two texts side by side and says what became of each block.
final class Walk {

    private static final long MOST_STEPS = 20_000_000;

    private final List<Leaf> before;
    private final List<Leaf> after;
    private final Effort effort = new Effort(MOST_STEPS);
    private final Matching matching;
    private final Rows newRows;
    private final Rows goneRows;
    private final List<Change> changes = new ArrayList<>();
    private int next;

    Walk(List<Leaf> before, List<Leaf> after) {
        this.before = before;
        this.after = after;
        this.matching = new Matching(before, after, effort);
        var kept = new BitSet();
        var keptBefore = new BitSet();
        for (int later = 0; later < after.size(); later++) {
            int earlier = matching.match(later);
            if (earlier != Alignment.NONE && inTable(after.get(later)) && inTable(before.get(earlier))) {
                kept.set(later);
                keptBefore.set(earlier);
            }
        }
        this.newRows = new Rows(after, kept, Fate.INSERTED);
        this.goneRows = new Rows(before, keptBefore, Fate.DELETED);
    }

    private static boolean inTable(Leaf leaf) {
        return leaf.nearest(Kind.Plain.TABLE) != null;
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
                ? Comparison.ofNew(after.get(later), newRows.noted(later))
                : Comparison.of(
                        before.get(earlier),
                        after.get(later),
                        matching.moved(later) ? new Note.Moved(behind(earlier)) : null,
                        effort);
    }

    /// The words that an earlier block stood behind.
    private @Nullable String behind(int earlier) {
        for (int at = earlier - 1; at >= 0; at--) {
            if (!before.get(at).text().isBlank()) {
                return Part.first(before.get(at).text());
            }
        }
        return null;
    }

    /// What went away stands before what came in its place.
    private void delete(int to) {
        for (; next < to; next++) {
            if (!matching.goesOn(next)) {
                changes.add(Comparison.ofGone(before.get(next), goneRows.noted(next)));
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
