package jumelage.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds which block of one text goes on from which of the other: first by id, then by equal words, then by like ones.
final class Matching {

    private static final int MOST_PAIRS_TO_WEIGH = 2_500;

    private final List<Leaf> before;
    private final List<Leaf> after;
    private final Effort effort;
    private final int[] matches;
    private final BitSet taken = new BitSet();
    private final BitSet moved = new BitSet();
    private int @Nullable [] worded;

    Matching(List<Leaf> before, List<Leaf> after, Effort effort) {
        this.before = before;
        this.after = after;
        this.effort = effort;
        this.matches = new int[after.size()];
        Arrays.fill(matches, Alignment.NONE);
        matchIds();
        matchBetweenAnchors();
    }

    /// The earlier block that this later one goes on from, or [Alignment#NONE].
    int match(int later) {
        return matches[later];
    }

    boolean moved(int later) {
        return moved.get(later);
    }

    /// One that went on where it stood.
    boolean anchored(int later) {
        return matches[later] != Alignment.NONE && !moved.get(later);
    }

    boolean goesOn(int earlier) {
        return taken.get(earlier);
    }

    /// All of both in the order of the later ones; what went stands before what came in its place.
    List<Pair> pairs() {
        return Pair.of(this, before.size(), after.size());
    }

    /// What tells where an earlier block stood.
    Note.Moved from(int earlier) {
        if (worded == null) {
            worded = worded();
        }
        int at = worded[earlier];
        return new Note.Moved(
                at == Alignment.NONE ? null : Part.first(before.get(at).words()));
    }

    /// For each earlier block the one with words that stood last before it, found once: many may have none.
    private int[] worded() {
        var all = new int[before.size()];
        int last = Alignment.NONE;
        for (int at = 0; at < all.length; at++) {
            all[at] = last;
            if (!before.get(at).words().isBlank()) {
                last = at;
            }
        }
        return all;
    }

    private void matchIds() {
        var byId = new HashMap<String, Integer>();
        IntStream.range(0, before.size()).forEach(earlier -> {
            var id = before.get(earlier).block().tags().id();
            if (id != null) {
                byId.putIfAbsent(id, earlier);
            }
        });
        var found = new ArrayList<Integer>();
        for (int later = 0; later < after.size(); later++) {
            var id = after.get(later).block().tags().id();
            var earlier = id == null ? null : byId.remove(id);
            if (earlier != null
                    && before.get(earlier).holds() == after.get(later).holds()) {
                match(earlier, later);
                found.add(later);
            }
        }
        var inOrder = Ascent.of(found.stream().map(later -> matches[later]).toList());
        IntStream.range(0, found.size())
                .filter(index -> !inOrder.get(index))
                .forEach(index -> moved.set(found.get(index)));
    }

    private void matchBetweenAnchors() {
        int earlier = 0;
        var gap = new ArrayList<Integer>();
        for (int later = 0; later < after.size(); later++) {
            if (anchored(later)) {
                matchGap(free(earlier, matches[later]), gap);
                earlier = matches[later] + 1;
                gap.clear();
            } else if (matches[later] == Alignment.NONE) {
                gap.add(later);
            }
        }
        matchGap(free(earlier, before.size()), gap);
    }

    private List<Integer> free(int from, int to) {
        return IntStream.range(from, to)
                .filter(earlier -> !taken.get(earlier))
                .boxed()
                .toList();
    }

    private void matchGap(List<Integer> earlier, List<Integer> later) {
        var equal = Alignment.of(keys(before, earlier), keys(after, later), effort);
        int fromEarlier = 0;
        int fromLater = 0;
        for (int index = 0; index < later.size(); index++) {
            if (equal[index] != Alignment.NONE) {
                match(earlier.get(equal[index]), later.get(index));
                matchSimilar(earlier.subList(fromEarlier, equal[index]), later.subList(fromLater, index));
                fromEarlier = equal[index] + 1;
                fromLater = index + 1;
            }
        }
        matchSimilar(earlier.subList(fromEarlier, earlier.size()), later.subList(fromLater, later.size()));
    }

    private void matchSimilar(List<Integer> earlier, List<Integer> later) {
        if (earlier.size() * (long) later.size() > MOST_PAIRS_TO_WEIGH) {
            return;
        }
        var vocabularies =
                earlier.stream().map(before::get).map(Vocabulary::new).toList();
        int next = 0;
        for (int one : later) {
            var words = new Vocabulary(after.get(one));
            int like = next;
            while (like < earlier.size() && !words.isLike(vocabularies.get(like))) {
                like++;
            }
            if (like < earlier.size()) {
                match(earlier.get(like), one);
                next = like + 1;
            }
        }
    }

    private void match(int earlier, int later) {
        matches[later] = earlier;
        taken.set(earlier);
    }

    private static List<String> keys(List<Leaf> leaves, List<Integer> indexes) {
        return indexes.stream().map(leaves::get).map(Leaf::key).toList();
    }
}
