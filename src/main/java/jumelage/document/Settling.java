package jumelage.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes suggestions out of blocks: what is to be inserted is not there yet, what is to be deleted still is.
final class Settling {

    private Settling() {}

    static List<Block> settled(List<Block> blocks) {
        var all = new ArrayList<Block>();
        for (var block : blocks) {
            var settled = settled(block);
            var before = all.isEmpty() || !Seam.cuts(block) ? Optional.<Block>empty() : Optional.of(all.getLast());
            var joined = before.flatMap(last -> settled.flatMap(next -> Seam.joined(last, next)));
            joined.ifPresentOrElse(whole -> all.set(all.size() - 1, whole), () -> settled.ifPresent(all::add));
        }
        return all;
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
                .toList();
        var words = content.stream().map(Settling::unmarked).toList();
        if (block.kind() instanceof Kind.Figure || block.kind() instanceof Kind.Embedded) {
            return Optional.of(block.with(words)); // only its caption was suggested
        }
        return content.isEmpty() && !block.content().isEmpty() ? Optional.empty() : Optional.of(block.with(words));
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

    /// Which characters of its text only a suggestion has put there, and which are its anchors.
    static BitSet gone(Leaf leaf) {
        var gone = new BitSet();
        int from = 0;
        for (var inline : leaf.content()) {
            int to = from + inline.text().length();
            if (inline.marks().stream().anyMatch(Settling::inserts)) {
                gone.set(from, to);
            } else if (inline.marks().stream().anyMatch(Mark.Suggestion.class::isInstance)) {
                for (int at = from; at < to; at++) {
                    gone.set(at, inline.text().startsWith(Seam.ANCHOR, at - from));
                }
            }
            from = to;
        }
        return gone;
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
            case Text(var text, var before) ->
                new Text(marks.equals(before) ? text : text.replace(Seam.ANCHOR, ""), marks);
            case Break _ -> new Break(marks);
        };
    }
}
