package jumelage.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes suggestions out of blocks: what is to be inserted is not there yet, what is to be deleted still is.
final class Settling {

    private Settling() {}

    static List<Block> settled(List<Block> blocks) {
        return blocks.stream().flatMap(block -> settled(block).stream()).toList();
    }

    /// Nothing of a block that was suggested as a whole.
    private static Optional<Block> settled(Block block) {
        return switch (block) {
            case Rule rule -> Optional.of(rule);
            case TextBlock text -> settled(text);
            case Group group -> settled(group);
        };
    }

    private static Optional<Block> settled(TextBlock block) {
        var content = block.content().stream()
                .filter(inline -> inline.marks().stream().noneMatch(Settling::inserts))
                .map(Settling::unmarked)
                .toList();
        if (block.kind() instanceof Kind.Figure || block.kind() instanceof Kind.Embedded) {
            return Optional.of(block.with(content)); // only its caption was suggested
        }
        return content.isEmpty() && !block.content().isEmpty() ? Optional.empty() : Optional.of(block.with(content));
    }

    private static Optional<Block> settled(Group group) {
        var content = settled(group.content());
        if (group.kind().holds().admits(content)) {
            return Optional.of(group.with(content));
        }
        // a cell stays, or its row would shift; an item whose first paragraph went begins with an empty one
        var keep = group.kind() instanceof Kind.Cell || !content.isEmpty();
        return keep ? Optional.of(group.with(after(TextBlock.paragraph(List.of()), content))) : Optional.empty();
    }

    private static List<Block> after(Block first, List<Block> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static boolean inserts(Mark mark) {
        return mark instanceof Mark.Suggestion(var act, var _) && act == Mark.Suggestion.Act.INSERTION;
    }

    private static Inline unmarked(Inline inline) {
        var marks = inline.marks().stream()
                .filter(mark -> !(mark instanceof Mark.Suggestion))
                .toList();
        return switch (inline) {
            case Text(var text, var _) -> new Text(text, marks);
            case Break _ -> new Break(marks);
        };
    }
}
