package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a break between two blocks is only suggested: the second begins with an anchor that carries the suggestion, a
/// character without width.
final class Seam {
    static final String ANCHOR = "\u200b";

    private Seam() {}

    /// Whether the block is only suggested to begin where it does.
    static boolean cuts(Block block) {
        return switch (block) {
            case Rule _ -> false;
            case Group group ->
                !group.content().isEmpty() && cuts(group.content().getFirst());
            case TextBlock text ->
                !text.content().isEmpty()
                        && text.content().getFirst() instanceof Text(var words, var marks)
                        && words.startsWith(ANCHOR)
                        && marks.stream().anyMatch(Seam::inserts);
        };
    }

    /// Two blocks as the one that they were; none where they can be no one.
    static Optional<Block> joined(Block first, Block second) {
        if (first instanceof TextBlock one && second instanceof TextBlock other && line(one) && line(other))
            return Optional.of(one.with(after(one.content(), other.content())));
        if (!(first instanceof Group one) || !(second instanceof Group other)) return Optional.empty();
        if (!one.kind().equals(other.kind())
                || one.content().isEmpty()
                || other.content().isEmpty()) return Optional.empty();
        return joined(one.content().getLast(), other.content().getFirst())
                .map(seam -> one.with(after(
                        after(one.content().subList(0, one.content().size() - 1), List.of(seam)),
                        other.content().subList(1, other.content().size()))))
                .filter(group -> group.kind().holds().admits(group.content()))
                .map(group -> group);
    }

    private static boolean line(TextBlock block) {
        return !(block.kind() instanceof Kind.Figure) && !(block.kind() instanceof Kind.Embedded);
    }

    private static boolean inserts(Mark mark) {
        return mark instanceof Mark.Suggestion(var act, var _) && act == Mark.Suggestion.Act.INSERTION;
    }

    private static <T> List<T> after(List<? extends T> some, List<? extends T> others) {
        var all = new ArrayList<T>(some);
        all.addAll(others);
        return all;
    }
}
