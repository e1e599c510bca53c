package jumelage.document;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words of a document that one says in another language in one piece: those of a block, or a figure's with its
/// caption.
///
/// @param id the block's
/// @param place one of those that [Note.Became] names
/// @param lang of the block, where it names one
/// @param text without what is only suggested; a break is a new line
/// @param label what a picture shows, what any other file is called; empty where nothing is shown
/// @param suggested whether somebody suggests changes in it
public record Segment(String id, String place, @Nullable String lang, String text, String label, boolean suggested) {

    /// All of a document, in their order; also those without a word.
    public static List<Segment> of(Document document) {
        var suggested = Leaf.of(document).stream()
                .filter(Segment::suggests)
                .map(leaf -> Objects.requireNonNullElse(leaf.block().tags().id(), ""))
                .collect(Collectors.toSet());
        return Leaf.of(document.settled()).stream()
                .flatMap(leaf -> of(leaf, suggested))
                .toList();
    }

    private static Stream<Segment> of(Leaf leaf, Set<String> suggested) {
        var id = leaf.block().tags().id();
        return id != null && leaf.block() instanceof TextBlock block
                ? Stream.of(
                        new Segment(id, leaf.place(), leaf.lang(), block.text(), block.words(), suggested.contains(id)))
                : Stream.empty();
    }

    private static boolean suggests(Leaf leaf) {
        return leaf.content().stream()
                .flatMap(inline -> inline.marks().stream())
                .anyMatch(Mark.Suggestion.class::isInstance);
    }

    /// Whether it is to be said in another language at all: what has no letter says the same in every one.
    public boolean translatable() {
        return Characters.letters(text) || Characters.letters(label);
    }

    /// By what one passage says the same as another: how it is spaced and how it looks does not count.
    public String words() {
        return Stream.of(text, label)
                .map(Characters::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
