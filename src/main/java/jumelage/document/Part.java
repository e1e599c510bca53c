package jumelage.document;

import java.util.List;

/// A piece of a text that is shown in pieces.
///
/// @param changes what is different in it
/// @param blocks the ids of the blocks without others in it that it shows; of a table, of those that are different
/// @param words its first words; empty where it has none
public record Part(List<Change> changes, List<String> blocks, String words, String html) {
    private static final int LONGEST = 60;

    public Part {
        changes = List.copyOf(changes);
        blocks = List.copyOf(blocks);
    }

    /// As many whole words as stand on a line.
    static String first(String text) {
        var line = Characters.line(text);
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2
                ? space
                : line.offsetByCodePoints(0, Math.min(LONGEST / 2, line.codePointCount(0, line.length())));
        return line.substring(0, end) + " …";
    }
}
