package jumelage.yjs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/// Which of some things are which of others, in order: the longest common subsequence in the way of Myers (*An O(ND)
/// Difference Algorithm*, 1986), quick where little changed.
final class Alignment<T> {
    /// Beyond this many, what was reached so far is kept.
    private static final int MOST_EDITS = 1_000;

    record Pair(int left, int right) {}

    private final List<T> left;
    private final List<T> right;
    private final BiPredicate<T, T> same;
    /// After each number of edits, how far of the left one is on each diagonal.
    private final List<int[]> reached = new ArrayList<>();

    private Alignment(List<T> left, List<T> right, BiPredicate<T, T> same) {
        this.left = left;
        this.right = right;
        this.same = same;
    }

    static <T> List<Pair> of(List<T> left, List<T> right, BiPredicate<T, T> same) {
        var pairs = new ArrayList<Pair>();
        var start = 0;
        var leftEnd = left.size();
        var rightEnd = right.size();
        for (; start < leftEnd && start < rightEnd && same.test(left.get(start), right.get(start)); start++)
            pairs.add(new Pair(start, start));
        while (leftEnd > start && rightEnd > start && same.test(left.get(leftEnd - 1), right.get(rightEnd - 1))) {
            leftEnd--;
            rightEnd--;
        }
        var between = new Alignment<>(left.subList(start, leftEnd), right.subList(start, rightEnd), same);
        for (var pair : between.pairs()) pairs.add(new Pair(start + pair.left, start + pair.right));
        for (; leftEnd < left.size(); leftEnd++, rightEnd++) pairs.add(new Pair(leftEnd, rightEnd));
        return pairs;
    }

    private List<Pair> pairs() {
        var most = Math.min(left.size() + right.size(), MOST_EDITS);
        var furthest = new int[2 * most + 3];
        for (var edits = 0; ; edits++) {
            var farthest = advance(edits, furthest, most + 1);
            if (farthest.left == left.size() && farthest.right == right.size() || edits == most)
                return back(edits, farthest);
            reached.add(Arrays.copyOfRange(furthest, most + 1 - edits, most + 2 + edits));
        }
    }

    /// Goes one edit further on every diagonal that lies within.
    ///
    /// @return the place that is farthest on
    private Pair advance(int edits, int[] furthest, int middle) {
        var farthest = new Pair(0, 0);
        for (var diagonal = -edits; diagonal <= edits; diagonal += 2) {
            var at = middle + diagonal;
            var x = from(edits, diagonal, furthest, middle);
            var y = x - diagonal;
            while (x < left.size() && y < right.size() && same.test(left.get(x), right.get(y))) {
                x++;
                y++;
            }
            furthest[at] = x;
            if (x <= left.size() && y <= right.size() && x + y > farthest.left + farthest.right)
                farthest = new Pair(x, y);
        }
        return farthest;
    }

    /// Where on a diagonal the last edit leads to: from the one above it leaves something out on the left, from the one
    /// below it takes something from the right.
    private static int from(int edits, int diagonal, int[] furthest, int middle) {
        if (edits == 0) return 0;
        return takes(edits, diagonal, furthest, middle)
                ? furthest[middle + diagonal + 1]
                : furthest[middle + diagonal - 1] + 1;
    }

    private static boolean takes(int edits, int diagonal, int[] furthest, int middle) {
        return diagonal == -edits
                || diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1];
    }

    private List<Pair> back(int last, Pair end) {
        var pairs = new ArrayList<Pair>();
        int x = end.left, y = end.right;
        for (var edits = last; edits >= 0; edits--) {
            var diagonal = x - y;
            var before = edits == 0 ? new int[0] : reached.get(edits - 1);
            var begun = from(edits, diagonal, before, edits - 1);
            while (x > begun) pairs.add(new Pair(--x, --y));
            if (edits == 0) break;
            if (takes(edits, diagonal, before, edits - 1)) y--;
            else x--;
        }
        return pairs.reversed();
    }
}
