package jumelage.yjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Gathers nodes, neighbouring text with the same marks and author as one.
final class TextRuns {
    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Node.Mark> marks = List.of();
    private long author;

    void add(Node node) {
        flush();
        nodes.add(node);
    }

    void add(CharSequence more, List<Node.Mark> itsMarks, long itsAuthor) {
        if (!text.isEmpty() && (author != itsAuthor || !same(marks, itsMarks))) flush();
        if (text.isEmpty()) {
            marks = itsMarks;
            author = itsAuthor;
        }
        text.append(more);
    }

    List<Node> all() {
        flush();
        return nodes;
    }

    private void flush() {
        if (!text.isEmpty()) nodes.add(new Node.Text(text.toString(), marks, author));
        text.setLength(0);
    }

    /// Marks have no order among each other.
    private static boolean same(List<Node.Mark> some, List<Node.Mark> others) {
        return some.equals(others) || some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }
}
