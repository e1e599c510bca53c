package jumelage.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The headings of a document in their order: its table of contents.
public record Outline(List<Heading> headings) {

    /// A heading with words, and the place in the rendered page where it stands.
    public record Heading(int level, String anchor, String words) {}

    public Outline {
        headings = List.copyOf(headings);
    }

    public static Outline of(Document document) {
        return new Outline(headings(document.blocks()).toList());
    }

    private static Stream<Heading> headings(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Rule _ -> Stream.empty();
            case TextBlock text -> heading(text).stream();
            case Group group -> headings(group.content());
        });
    }

    private static Optional<Heading> heading(TextBlock block) {
        var words = block.text().replace('\n', ' ').strip();
        if (words.isEmpty() || !(block.kind() instanceof Kind.Heading(int level))) {
            return Optional.empty();
        }
        return block.anchor().map(anchor -> new Heading(level, anchor, words));
    }
}
