package jumelage.document;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Changes documents passage by passage.
public final class Segments {
    private Segments() {}

    /// The same blocks without words; figures keep what is said of them, which they must have, and what has no letter
    /// stays as it is.
    public static Document blank(Document document) {
        return new Document(blank(document.blocks()));
    }

    static List<Block> blank(List<Block> blocks) {
        return blocks.stream()
                .<Block>map(block -> switch (block) {
                    case Group group -> group.with(blank(group.content()));
                    case TextBlock text -> Characters.letters(text.text()) ? text.with(List.<Inline>of()) : text;
                    case Rule rule -> rule;
                })
                .toList();
    }

    /// The document in which the block `id` says `text`. Words that stood there keep their marks; where none stood,
    /// they take those of the same words in the block `model` of `like`.
    ///
    /// @param label of what is shown; empty to leave it as it is
    public static Document say(Document document, String id, String text, String label, Document like, String model) {
        var marked = Leaf.of(like.settled()).stream()
                .filter(leaf -> model.equals(leaf.block().tags().id()))
                .map(Leaf::content)
                .findFirst()
                .orElse(List.of());
        return new Document(each(document.blocks(), id, block -> {
            var base = block.text().isBlank() ? marked : block.content();
            var said = block.with(Saying.onto(base, text, block.kind() == Kind.Plain.CODE_BLOCK));
            return block.kind() instanceof Kind.Figure figure && !label.isBlank()
                    ? said.with(figure.with(label))
                    : said;
        }));
    }

    /// The document whose blocks are called as those of `like`, if it has as many.
    public static Document named(Document document, Document like) {
        var names = names(like.blocks()).toList();
        if (names(document.blocks()).count() != names.size()) return document;
        return document.withIds(names.iterator()::next);
    }

    private static Stream<String> names(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        Stream.of(Objects.requireNonNullElse(block.tags().id(), "")),
                        block instanceof Group group ? names(group.content()) : Stream.of()));
    }

    private static List<Block> each(List<Block> blocks, String id, Function<TextBlock, Block> now) {
        return blocks.stream()
                .<Block>map(block -> switch (block) {
                    case Group group -> group.with(each(group.content(), id, now));
                    case TextBlock text when id.equals(text.tags().id()) -> now.apply(text);
                    case TextBlock _, Rule _ -> block;
                })
                .toList();
    }

    /// The document with the block `id` of `from`, [blank][#blank], beside those beside which it stands there.
    public static Document take(Document document, String id, Document from) {
        return new Document(Grafting.grafted(document.blocks(), from.settled().blocks(), id));
    }

    /// The document without the block `id`, and without what would hold nothing then. Where something must stand, such
    /// as
    /// in a cell, it stays without its words.
    public static Document drop(Document document, String id) {
        return new Document(Grafting.dropped(document.blocks(), id));
    }
}
