package jumelage.document;

import java.util.HashMap;
import java.util.Map;

/// The words of a text and how often each stands there.
final class Vocabulary {

    private static final double LIKENESS = 0.4;

    private final Map<String, Integer> counts = new HashMap<>();
    private final boolean holds;
    private int size;

    Vocabulary(Leaf leaf) {
        holds = leaf.holds();
        for (var piece : Words.cut(leaf.words())) {
            if (Words.isWord(piece)) {
                counts.merge(piece, 1, Integer::sum);
                size++;
            }
        }
    }

    /// So many words are in both that the one may have been made from the other.
    boolean isLike(Vocabulary other) {
        if (holds != other.holds) {
            return false;
        }
        int common = counts.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0)))
                .sum();
        return common > 0 && common >= LIKENESS * Math.max(size, other.size);
    }
}
