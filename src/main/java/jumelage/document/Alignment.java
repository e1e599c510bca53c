package jumelage.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the longest common subsequence of two lists in the way of Myers (1986): quick where little changed.
final class Alignment {

    static final int NONE = -1;
    private static final int MOST_EDITS = 1_000;

    private final int[] before;
    private final int[] after;
    private final int start;
    private final int[] matches;
    private final List<int[]> reached = new ArrayList<>();

    /// For each of the later pieces the index of the earlier one that it goes on from, or [#NONE].
    static int[] of(List<String> before, List<String> after, Effort effort) {
        var numbers = new HashMap<String, Integer>();
        return new Alignment(numbered(before, numbers), numbered(after, numbers)).matches(effort);
    }

    private Alignment(int[] before, int[] after) {
        this.matches = new int[after.length];
        Arrays.fill(matches, NONE);
        this.start = commonStart(before, after);
        int end = commonEnd(before, after, start);
        for (int index = 0; index < start; index++) {
            matches[index] = index;
        }
        for (int index = 1; index <= end; index++) {
            matches[after.length - index] = before.length - index;
        }
        this.before = Arrays.copyOfRange(before, start, before.length - end);
        this.after = Arrays.copyOfRange(after, start, after.length - end);
    }

    private int[] matches(Effort effort) {
        int most = Math.min(before.length + after.length, MOST_EDITS);
        var furthest = new int[2 * most + 3];
        for (int edits = 0; edits <= most && effort.isLeft(); edits++) {
            if (reachesEnd(edits, furthest, most + 1, effort)) {
                trace(edits);
                break;
            }
            reached.add(Arrays.copyOfRange(furthest, most + 1 - edits, most + 2 + edits));
        }
        return matches;
    }

    /// Goes one edit further on every diagonal; `furthest` holds how far each has come, the middle one at `middle`.
    private boolean reachesEnd(int edits, int[] furthest, int middle, Effort effort) {
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            int at = middle + diagonal;
            boolean down = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]);
            int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
            int from = x;
            while (x < before.length && x - diagonal < after.length && before[x] == after[x - diagonal]) {
                x++;
            }
            furthest[at] = x;
            if (x >= before.length && x - diagonal >= after.length) {
                return true;
            }
            effort.spend(x - from + 1L);
        }
        return false;
    }

    private void trace(int last) {
        int x = before.length;
        int y = after.length;
        for (int edits = last; edits >= 0; edits--) {
            int diagonal = x - y;
            int fromX = 0;
            int fromY = 0;
            if (edits > 0) {
                var furthest = reached.get(edits - 1);
                int at = edits - 1 + diagonal;
                boolean down = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]);
                fromX = down ? furthest[at + 1] : furthest[at - 1];
                fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
            }
            while (x > fromX && y > fromY) {
                matches[start + --y] = start + --x;
            }
            x = fromX;
            y = fromY;
        }
    }

    private static int[] numbered(List<String> pieces, Map<String, Integer> numbers) {
        return pieces.stream()
                .mapToInt(piece -> numbers.computeIfAbsent(piece, _ -> numbers.size()))
                .toArray();
    }

    private static int commonStart(int[] some, int[] others) {
        int difference = Arrays.mismatch(some, others);
        return difference < 0 ? some.length : difference;
    }

    private static int commonEnd(int[] some, int[] others, int start) {
        int most = Math.min(some.length, others.length) - start;
        int end = 0;
        while (end < most && some[some.length - 1 - end] == others[others.length - 1 - end]) {
            end++;
        }
        return end;
    }
}
