package jumelage.document;

import java.util.List;
import java.util.Optional;

/// A block with the words that stand in it: of what is shown its caption, else what describes it.
///
/// @param id the block's
/// @param anchor where it stands in a page that was rendered [Rendering#marked]
public record Passage(String id, String anchor, String words) {

    /// As many of the words as stand on a line.
    public String beginning() {
        return Part.first(words);
    }

    /// Those of `document` in their order, without empty ones and those that have no id.
    public static List<Passage> of(Document document) {
        return Leaf.of(document).stream()
                .flatMap(leaf -> of(leaf.block()).stream())
                .toList();
    }

    private static Optional<Passage> of(Block block) {
        if (!(block instanceof TextBlock text)) return Optional.empty();
        var words = text.text().isBlank() ? text.words() : text.text();
        return text.mark()
                .filter(_ -> !words.isBlank())
                .flatMap(anchor -> Optional.ofNullable(text.tags().id())
                        .map(id -> new Passage(id, anchor, words.replace('\n', ' '))));
    }
}
