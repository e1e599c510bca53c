package jumelage.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What somebody wrote, in the form of schema 1. Two documents of the same blocks, words and marks are equal.
public final class Document implements Parsed {

    /// The most bytes of JSON that are read.
    public static final int LARGEST = 1_000_000;

    /// The most levels of nodes within nodes.
    public static final int DEEPEST = 40;

    public static final int MOST_NODES = 20_000;

    /// The most pictures, films, sounds and files.
    public static final int MOST_FIGURES = 500;

    /// The most characters of text.
    public static final int LONGEST = 500_000;

    private final List<Block> blocks;

    Document(List<Block> blocks) {
        this.blocks = blocks.isEmpty() ? List.of(TextBlock.paragraph(List.of())) : List.copyOf(blocks);
    }

    /// A sheet with nothing on it.
    public static Document empty() {
        return new Document(List.of());
    }

    /// Words without any dress, as one paragraph of as many lines.
    public static Document words(String words) {
        var content = new ArrayList<Inline>();
        words.lines().forEach(line -> {
            if (!content.isEmpty()) content.add(new Break(List.of()));
            content.add(new Text(line, List.of()));
        });
        return new Document(List.of(TextBlock.paragraph(content)));
    }

    /// Reads what a client sent; whatever that is, the answer is a document or the reason why it is none.
    public static Parsed parse(String json) {
        try {
            return FromJson.read(json);
        } catch (Refused refused) {
            return refused.unfit();
        }
    }

    /// Reads what [#toJson] wrote, however large ids and a database's spaces have made it.
    ///
    /// @throws IllegalArgumentException if it did not
    public static Document stored(String json) {
        try {
            return FromJson.stored(json);
        } catch (Refused refused) {
            throw new IllegalArgumentException(
                    "A stored document is " + refused.unfit().key());
        }
    }

    /// Makes a document of blocks that several people write at once, which fit the schema each by itself, but perhaps
    /// not together.
    ///
    /// @param json an array of nodes
    public static Document mended(String json) {
        return Mending.mended(json);
    }

    /// Words as a document has them: each character that no database, browser or XML file takes is U+FFFD.
    public static String sound(String words) {
        return Characters.sound(words);
    }

    /// The canonical form: equal documents give equal texts.
    public String toJson() {
        return ToJson.write(blocks);
    }

    /// The same document in which each block has an id that no other has; the first to hold an id keeps it.
    public Document withIds(Supplier<String> ids) {
        return new Document(new Naming(ids, blocks).named());
    }

    /// The document without what is only suggested: nothing inserted, nothing deleted.
    public Document settled() {
        return new Document(Settling.settled(blocks));
    }

    /// The ids of what is suggested in it.
    public Set<String> suggestions() {
        var ids = new LinkedHashSet<String>();
        for (var leaf : Leaf.of(this))
            for (var inline : leaf.content())
                for (var mark : inline.marks())
                    if (mark instanceof Mark.Suggestion(var _, var id) && id != null) ids.add(id);
        return ids;
    }

    /// Whether a reader finds the same blocks, words and marks in it; ids are not read.
    public boolean readsLike(Document other) {
        return bare(blocks).equals(bare(other.blocks));
    }

    /// The files that it shows, captions among them.
    public Set<Shown> shown() {
        var shown = new LinkedHashSet<Shown>();
        for (var leaf : Leaf.of(this)) {
            if (leaf.block().kind() instanceof Kind.Figure figure) {
                figure.files().forEach(shown::add);
            }
        }
        return shown;
    }

    /// The hosts of other sites' films and maps, which its reader's browser may frame.
    public Set<String> embeds() {
        var hosts = new LinkedHashSet<String>();
        for (var leaf : Leaf.of(this)) {
            if (leaf.block().kind() instanceof Kind.Embedded(var href)) {
                EmbedHost.embed(href).map(Embed::host).ifPresent(hosts::add);
            }
        }
        return hosts;
    }

    /// The same document which shows another file wherever it showed `before`.
    public Document replacing(Shown before, Shown now) {
        return new Document(figures(blocks, figure -> figure.shown().equals(before) ? figure.with(now) : figure));
    }

    /// The same document without the names of those who made its pictures, films and files.
    public Document authorless() {
        return new Document(figures(blocks, Kind.Figure::authorless));
    }

    /// The same document whose films and sounds of `material` have these captions: by language, the SHA-256 of each.
    public Document captioned(UUID material, Map<String, String> captions) {
        return new Document(figures(
                blocks,
                figure -> figure.form().plays() && figure.shown().material().equals(material)
                        ? figure.with(Captions.of(captions))
                        : figure));
    }

    private static List<Block> figures(List<Block> blocks, UnaryOperator<Kind.Figure> now) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Group group -> group.with(figures(group.content(), now));
                    case TextBlock text when text.kind() instanceof Kind.Figure figure -> text.with(now.apply(figure));
                    case TextBlock _, Rule _ -> block;
                })
                .toList();
    }

    private static List<Block> bare(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.with(
                        new Tags(null, block.tags().lang(), block.tags().dir())))
                .map(block -> block instanceof Group group ? group.with(bare(group.content())) : block)
                .toList();
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && blocks.equals(document.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    /// Says nothing of what was written, so that a log does not either.
    @Override
    public String toString() {
        return "Document[blocks=" + blocks.size() + "]";
    }
}
