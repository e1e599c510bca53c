package jumelage.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// So many characters of a block, one after the other, that have something in common.
record Stretch<T>(int length, T its) {

    /// Goes along the characters of a block.
    static final class Along<T> {
        private final Deque<Stretch<T>> left;

        Along(List<Stretch<T>> stretches) {
            left = new ArrayDeque<>(stretches);
        }

        /// The next ones; none where nothing is said of them.
        List<Stretch<T>> take(int length) {
            var taken = new ArrayList<Stretch<T>>();
            int missing = length;
            while (missing > 0 && !left.isEmpty()) {
                var next = left.pop();
                int here = Math.min(missing, next.length());
                taken.add(new Stretch<>(here, next.its()));
                if (here < next.length()) {
                    left.push(new Stretch<>(next.length() - here, next.its()));
                }
                missing -= here;
            }
            return taken;
        }
    }
}
