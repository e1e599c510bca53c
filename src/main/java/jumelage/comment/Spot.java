package jumelage.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jumelage.document.Passage;

/// Where the words of a note stand in a text as it is now.
///
/// @param passage its place among the passages of the text
/// @param from the first of its characters
/// @param anchor of the block
record Spot(int passage, int from, String anchor) {
    /// Fewer letters are not sought in other blocks than their own: they stand everywhere.
    static final int TELLING = 10;

    static final Comparator<Spot> IN_ORDER =
            Comparator.comparingInt(Spot::passage).thenComparingInt(Spot::from);

    /// In their own block, the nearest to where they stood; else in the block that is nearest to it. White space does
    /// not count: the setting of a page changes it.
    static Optional<Spot> of(Anchor anchor, List<Passage> text) {
        var quote = Bare.of(anchor.quote());
        if (quote.letters().isEmpty()) return Optional.empty();
        var own = IntStream.range(0, text.size())
                .filter(index -> text.get(index).id().equals(anchor.block()))
                .findFirst();
        var at = own.stream()
                .mapToObj(index -> within(text, index, quote, anchor.place()))
                .flatMap(Optional::stream)
                .findFirst();
        if (at.isPresent() || quote.letters().length() < TELLING) return at;
        return IntStream.range(0, text.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> own.isPresent() ? Math.abs(index - own.getAsInt()) : index))
                .flatMap(index -> within(text, index, quote, anchor.place()).stream())
                .findFirst();
    }

    private static Optional<Spot> within(List<Passage> text, int index, Bare quote, int place) {
        var words = Bare.of(text.get(index).words());
        return words.placesOf(quote)
                .boxed()
                .min(Comparator.comparingInt(from -> Math.abs(from - place)))
                .map(from -> new Spot(index, from, text.get(index).anchor()));
    }
}
