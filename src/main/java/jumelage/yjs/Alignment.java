package jumelage.yjs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Which of some things are which of others, in order: the longest common subsequence, between what is the same
/// before and after it.
final class Alignment {
    /// Beyond this many comparisons only what is before and after is looked for.
    private static final long COMPARED = 1_000_000;

    record Pair(int left, int right) {}

    private Alignment() {}

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
        if ((long) (leftEnd - start) * (rightEnd - start) <= COMPARED)
            for (var pair : longest(left.subList(start, leftEnd), right.subList(start, rightEnd), same))
                pairs.add(new Pair(start + pair.left, start + pair.right));
        for (; leftEnd < left.size(); leftEnd++, rightEnd++) pairs.add(new Pair(leftEnd, rightEnd));
        return pairs;
    }

    private static <T> List<Pair> longest(List<T> left, List<T> right, BiPredicate<T, T> same) {
        var lengths = new int[left.size() + 1][right.size() + 1];
        for (var i = left.size() - 1; i >= 0; i--)
            for (var j = right.size() - 1; j >= 0; j--)
                lengths[i][j] = same.test(left.get(i), right.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        var pairs = new ArrayList<Pair>();
        for (int i = 0, j = 0; i < left.size() && j < right.size(); )
            if (same.test(left.get(i), right.get(j))) pairs.add(new Pair(i++, j++));
            else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
            else j++;
        return pairs;
    }
}
