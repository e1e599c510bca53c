package jumelage.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// Sorts as JavaScript in Node and Chromium does (V8: Tim Peters' sort of runs), also by an order that contradicts
/// itself: yjs sorts by such a one, and what it writes depends on it. Java's own sort is another variant, and
/// refuses such orders.
final class JsSort<T> {
    static final int GALLOP = 7;
    private static final int FEW = 64;

    private record Run(int start, int length) {
        int end() {
            return start + length;
        }
    }

    private final List<T> list;
    private final Comparator<T> order;
    private final List<Run> runs = new ArrayList<>();
    private int patience = GALLOP;

    private JsSort(List<T> list, Comparator<T> order) {
        this.list = list;
        this.order = order;
    }

    static <T> void sort(List<T> list, Comparator<T> order) {
        new JsSort<>(list, order).sort();
    }

    private void sort() {
        var shortest = list.size();
        var odd = 0;
        for (; shortest >= FEW; shortest >>= 1) odd |= shortest & 1;
        shortest += odd;
        for (var start = 0; start < list.size(); start = runs.getLast().end()) {
            var length = run(start);
            var forced = Math.min(shortest, list.size() - start);
            if (length < forced) insert(start, start + length, start + forced);
            runs.add(new Run(start, Math.max(length, forced)));
            collapse();
        }
        while (runs.size() > 1) {
            var last = runs.size() - 2;
            merge(last > 0 && length(last - 1) < length(last + 1) ? last - 1 : last);
        }
    }

    boolean before(T one, T other) {
        return order.compare(one, other) < 0;
    }

    /// How many from a start on are in order; all the other way round are turned.
    private int run(int start) {
        if (start + 1 == list.size()) return 1;
        var falling = before(list.get(start + 1), list.get(start));
        var end = start + 2;
        while (end < list.size() && before(list.get(end), list.get(end - 1)) == falling) end++;
        if (falling) Collections.reverse(list.subList(start, end));
        return end - start;
    }

    private void insert(int start, int sorted, int end) {
        for (; sorted < end; sorted++) {
            var pivot = list.get(sorted);
            var low = start;
            for (var high = sorted; low < high; ) {
                var middle = (low + high) >>> 1;
                if (before(pivot, list.get(middle))) high = middle;
                else low = middle + 1;
            }
            Collections.rotate(list.subList(low, sorted + 1), 1);
        }
    }

    private int length(int run) {
        return runs.get(run).length;
    }

    private boolean balanced(int run) {
        return run < 2 || length(run - 2) > length(run - 1) + length(run);
    }

    private void collapse() {
        while (runs.size() > 1) {
            var last = runs.size() - 2;
            if (!balanced(last + 1) || !balanced(last)) merge(length(last - 1) < length(last + 1) ? last - 1 : last);
            else if (length(last) <= length(last + 1)) merge(last);
            else return;
        }
    }

    private void merge(int at) {
        var left = runs.get(at);
        var right = runs.remove(at + 1);
        runs.set(at, new Run(left.start, left.length + right.length));
        var from = left.start + after(list.get(right.start), list.subList(left.start, left.end()), 0);
        if (from == left.end()) return;
        var length = notBefore(list.get(left.end() - 1), list.subList(right.start, right.end()), right.length - 1);
        if (length == 0) return;
        var merge = new JsMerge<>(this, list, patience);
        if (left.end() - from <= length) merge.low(from, left.end(), right.start + length);
        else merge.high(from, left.end(), right.start + length);
        patience = merge.patience();
    }

    /// Where a key belongs among sorted ones, before those that are equal.
    int notBefore(T key, List<T> sorted, int hint) {
        var last = 0;
        var offset = 1;
        if (before(sorted.get(hint), key)) {
            var most = sorted.size() - hint;
            for (; offset < most && before(sorted.get(hint + offset), key); offset = 2 * offset + 1) last = offset;
            return search(last + hint, Math.min(offset, most) + hint, middle -> before(sorted.get(middle), key));
        }
        var most = hint + 1;
        for (; offset < most && !before(sorted.get(hint - offset), key); offset = 2 * offset + 1) last = offset;
        return search(hint - Math.min(offset, most), hint - last, middle -> before(sorted.get(middle), key));
    }

    /// Where a key belongs among sorted ones, after those that are equal.
    int after(T key, List<T> sorted, int hint) {
        var last = 0;
        var offset = 1;
        if (before(key, sorted.get(hint))) {
            var most = hint + 1;
            for (; offset < most && before(key, sorted.get(hint - offset)); offset = 2 * offset + 1) last = offset;
            return search(hint - Math.min(offset, most), hint - last, middle -> !before(key, sorted.get(middle)));
        }
        var most = sorted.size() - hint;
        for (; offset < most && !before(key, sorted.get(hint + offset)); offset = 2 * offset + 1) last = offset;
        return search(last + hint, Math.min(offset, most) + hint, middle -> !before(key, sorted.get(middle)));
    }

    private static int search(int last, int end, IntPredicate tooEarly) {
        var low = last + 1;
        for (var high = end; low < high; ) {
            var middle = (low + high) >>> 1;
            if (tooEarly.test(middle)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
