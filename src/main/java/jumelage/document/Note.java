package jumelage.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What changed about a block besides its words.
public sealed interface Note {

    /// It stands before or behind others than it did.
    record Moved() implements Note {}

    /// It is something else now: `paragraph`, `heading2`, `bulletList`, `tableCell`, …
    record Became(String from, String to) implements Note {}

    /// Its marks, language, direction or numbering.
    record Restyled() implements Note {}

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
