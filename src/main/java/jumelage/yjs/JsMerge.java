package jumelage.yjs;

import java.util.ArrayList;
import java.util.List;

/// Makes two sorted runs beside each other one: one by one, and in leaps where one run wins often.
final class JsMerge<T> {
    private final JsSort<T> sort;
    private final List<T> list;
    private int patience;
    /// Of the run that is copied, and of the one that stays.
    private int copied;

    private int stayed;
    private int target;
    private List<T> copy = List.of();

    JsMerge(JsSort<T> sort, List<T> list, int patience) {
        this.sort = sort;
        this.list = list;
        this.patience = patience;
    }

    int patience() {
        return patience;
    }

    /// From the start, the left run copied.
    void low(int start, int middle, int end) {
        copy = new ArrayList<>(list.subList(start, middle));
        copied = 0;
        stayed = middle;
        target = start;
        list.set(target++, list.get(stayed++));
        if (stayed < end && copy.size() > 1) lowSteps(end);
        if (stayed == end || copied == copy.size()) while (copied < copy.size()) list.set(target++, copy.get(copied++));
        else {
            while (stayed < end) list.set(target++, list.get(stayed++));
            list.set(target, copy.get(copied));
        }
    }

    private boolean lowDone(int end) {
        return stayed == end || copied >= copy.size() - 1;
    }

    private void lowSteps(int end) {
        while (true) {
            int copiedWins = 0, stayedWins = 0;
            while (copiedWins < patience && stayedWins < patience) {
                if (sort.before(list.get(stayed), copy.get(copied))) {
                    list.set(target++, list.get(stayed++));
                    stayedWins++;
                    copiedWins = 0;
                } else {
                    list.set(target++, copy.get(copied++));
                    copiedWins++;
                    stayedWins = 0;
                }
                if (lowDone(end)) return;
            }
            patience++;
            do {
                patience = Math.max(1, patience - 1);
                copiedWins = sort.after(list.get(stayed), copy.subList(copied, copy.size()), 0);
                for (var left = copiedWins; left > 0; left--) list.set(target++, copy.get(copied++));
                if (copiedWins > 0 && lowDone(end)) return;
                list.set(target++, list.get(stayed++));
                if (stayed == end) return;
                stayedWins = sort.notBefore(copy.get(copied), list.subList(stayed, end), 0);
                for (var left = stayedWins; left > 0; left--) list.set(target++, list.get(stayed++));
                if (stayed == end) return;
                list.set(target++, copy.get(copied++));
                if (lowDone(end)) return;
            } while (copiedWins >= JsSort.GALLOP || stayedWins >= JsSort.GALLOP);
            patience++;
        }
    }

    /// From the end, the right run copied.
    void high(int start, int middle, int end) {
        copy = new ArrayList<>(list.subList(middle, end));
        copied = copy.size() - 1;
        stayed = middle - 1;
        target = end - 1;
        list.set(target--, list.get(stayed--));
        if (stayed >= start && copy.size() > 1) highSteps(start);
        if (stayed < start || copied < 0) while (copied >= 0) list.set(target--, copy.get(copied--));
        else {
            while (stayed >= start) list.set(target--, list.get(stayed--));
            list.set(target, copy.get(copied));
        }
    }

    private boolean highDone(int start) {
        return stayed < start || copied <= 0;
    }

    private void highSteps(int start) {
        while (true) {
            int copiedWins = 0, stayedWins = 0;
            while (copiedWins < patience && stayedWins < patience) {
                if (sort.before(copy.get(copied), list.get(stayed))) {
                    list.set(target--, list.get(stayed--));
                    stayedWins++;
                    copiedWins = 0;
                } else {
                    list.set(target--, copy.get(copied--));
                    copiedWins++;
                    stayedWins = 0;
                }
                if (highDone(start)) return;
            }
            patience++;
            do {
                patience = Math.max(1, patience - 1);
                var run = list.subList(start, stayed + 1);
                stayedWins = run.size() - sort.after(copy.get(copied), run, run.size() - 1);
                for (var left = stayedWins; left > 0; left--) list.set(target--, list.get(stayed--));
                if (stayed < start) return;
                list.set(target--, copy.get(copied--));
                if (copied == 0) return;
                var rest = copy.subList(0, copied + 1);
                copiedWins = rest.size() - sort.notBefore(list.get(stayed), rest, rest.size() - 1);
                for (var left = copiedWins; left > 0; left--) list.set(target--, copy.get(copied--));
                if (copiedWins > 0 && copied <= 0) return;
                list.set(target--, list.get(stayed--));
                if (stayed < start) return;
            } while (copiedWins >= JsSort.GALLOP || stayedWins >= JsSort.GALLOP);
            patience++;
        }
    }
}
