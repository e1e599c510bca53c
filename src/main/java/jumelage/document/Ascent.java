package jumelage.document;

import java.util.BitSet;
import java.util.List;

/// The longest ascending part of a row of numbers: the blocks among which the fewest have to have moved.
final class Ascent {

    private Ascent() {}

    /// The indexes of that part.
    static BitSet of(List<Integer> numbers) {
        var ends = new int[numbers.size()];
        var previous = new int[numbers.size()];
        int length = 0;
        for (int index = 0; index < numbers.size(); index++) {
            int place = place(numbers, ends, length, numbers.get(index));
            previous[index] = place == 0 ? -1 : ends[place - 1];
            ends[place] = index;
            length = Math.max(length, place + 1);
        }
        var ascent = new BitSet();
        for (int index = length == 0 ? -1 : ends[length - 1]; index >= 0; index = previous[index]) {
            ascent.set(index);
        }
        return ascent;
    }

    private static int place(List<Integer> numbers, int[] ends, int length, int number) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(ends[middle]) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
