package jumelage.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands in a line of text.
sealed interface Inline extends Node permits Text, Break {

    List<Mark> marks();

    String text();

    /// The same content in its one canonical form: neighbours of equal marks joined, nothing empty.
    static List<Inline> joined(List<Inline> content) {
        var joined = new ArrayList<Inline>();
        for (var inline : content) {
            if (inline instanceof Text(var more, var marks)) {
                if (more.isEmpty()) {
                    continue;
                }
                if (!joined.isEmpty() && joined.getLast() instanceof Text(var text, var same) && same.equals(marks)) {
                    joined.set(joined.size() - 1, new Text(text + more, marks));
                    continue;
                }
            }
            joined.add(inline);
        }
        return List.copyOf(joined);
    }

    static List<Mark> ordered(List<Mark> marks) {
        return marks.stream().sorted(Comparator.comparingInt(Mark::rank)).toList();
    }
}
