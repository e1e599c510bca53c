package jumelage.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What changed about a block besides its words.
public sealed interface Note {

    /// It stands before or behind others than it did.
    ///
    /// @param behind the first words of what it stood behind; none where it stood at the beginning
    record Moved(@Nullable String behind) implements Note {}

    /// It is something else now: `paragraph`, `heading2`, `bulletList`, `tableCell`, …
    record Became(String from, String to) implements Note {}

    /// Its language, direction or numbering, or marks that are no styles.
    record Restyled() implements Note {}

    /// A line of a list is so many lists deep.
    record Levelled(int from, int to) implements Note {}

    /// Words that stayed have other styles: `bold`, `italic`, …
    ///
    /// @param words the first of them
    record Marked(String words, List<String> now, List<String> nowNot) implements Note {
        public Marked {
            now = List.copyOf(now);
            nowNot = List.copyOf(nowNot);
        }
    }

    /// A row of a table came or went with all its cells; noted at the first.
    record Row(Fate fate) implements Note {}

    /// A column of a table came or went; noted at its uppermost cell.
    record Column(Fate fate) implements Note {}

    /// Words lead elsewhere than before: to an address, to the id of a page, or nowhere.
    record Relinked(@Nullable String from, @Nullable String to) implements Note {}

    /// Another file is shown.
    record Replaced() implements Note {}

    /// The captions of a film or sound, by language.
    record Captioned(Map<String, String> from, Map<String, String> to) implements Note {}

    /// A picture's alternative text, or what a film, sound or file is called; none before it came, none after it went.
    record Described(@Nullable String from, @Nullable String to) implements Note {}

    /// Who made what is shown, and its licence; empty where nothing was said.
    record Credited(String from, String to) implements Note {}
}
