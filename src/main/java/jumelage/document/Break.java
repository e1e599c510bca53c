package jumelage.document;

import java.util.List;

/// A new line within a paragraph.
record Break(List<Mark> marks) implements Inline {

    Break {
        marks = Inline.ordered(marks);
    }

    @Override
    public String text() {
        return "\n";
    }
}
