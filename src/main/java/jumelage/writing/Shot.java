package jumelage.writing;

import java.util.List;
import jumelage.document.Document;

/// A document before and after a stretch of writing.
///
/// @param number of the stretch, from 1
/// @param struck what was typed meanwhile and taken away again, so that neither has it
/// @param more whether there was more of that than is told
public record Shot(int number, Document before, Document after, List<Struck> struck, boolean more) {
    public Shot {
        struck = List.copyOf(struck);
    }

    /// @param by who had typed it
    public record Struck(Byline by, String words) {}
}
