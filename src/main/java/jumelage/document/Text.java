package jumelage.document;

import java.util.List;

/// A run of characters that carry the same marks.
record Text(String text, List<Mark> marks) implements Inline {

    Text {
        text = Characters.sound(text);
        marks = Inline.ordered(marks);
    }
}
