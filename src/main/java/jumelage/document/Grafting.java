package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Brings the blocks of one document into another that has most of them, and takes them out of it.
final class Grafting {
    private static final int NOWHERE = -1;

    private Grafting() {}

    static List<Block> grafted(List<Block> into, List<Block> from, String id) {
        for (var index = 0; index < from.size(); index++)
            if (holds(from.get(index), id)) return grafted(into, from, index, id);
        return into;
    }

    private static List<Block> grafted(List<Block> into, List<Block> from, int index, String id) {
        var wanted = from.get(index);
        var there = place(into, wanted);
        var now = new ArrayList<>(into);
        if (there == NOWHERE)
            now.add(beside(into, from, index), Segments.blank(List.of(wanted)).getFirst());
        else if (wanted instanceof Group group && into.get(there) instanceof Group known)
            now.set(
                    there,
                    known.with(grafted(
                            group.kind() == Kind.Plain.TABLE
                                    ? completed(known.content(), group.content())
                                    : known.content(),
                            group.content(),
                            id)));
        return now;
    }

    /// A table gets all that it lacks at once: a row with some of its cells would be shown askew.
    private static List<Block> completed(List<Block> into, List<Block> from) {
        var now = into;
        for (var index = 0; index < from.size(); index++) {
            var wanted = from.get(index);
            var there = place(now, wanted);
            var next = new ArrayList<>(now);
            if (there == NOWHERE)
                next.add(
                        beside(now, from, index),
                        Segments.blank(List.of(wanted)).getFirst());
            else if (wanted.kind() == Kind.Plain.TABLE_ROW
                    && wanted instanceof Group row
                    && now.get(there) instanceof Group known)
                next.set(there, known.with(completed(known.content(), row.content())));
            now = next;
        }
        return now;
    }

    /// Behind the nearest of those that stand before it, else before the nearest that stands behind.
    private static int beside(List<Block> into, List<Block> from, int index) {
        for (var before = index - 1; before >= 0; before--) {
            var there = place(into, from.get(before));
            if (there != NOWHERE) return there + 1;
        }
        for (var after = index + 1; after < from.size(); after++) {
            var there = place(into, from.get(after));
            if (there != NOWHERE) return there;
        }
        return into.size();
    }

    private static int place(List<Block> blocks, Block wanted) {
        var id = wanted.tags().id();
        for (var index = 0; index < blocks.size(); index++)
            if (id != null && id.equals(blocks.get(index).tags().id())) return index;
        return NOWHERE;
    }

    private static boolean holds(Block block, String id) {
        return id.equals(block.tags().id())
                || block instanceof Group group && group.content().stream().anyMatch(inner -> holds(inner, id));
    }

    static List<Block> dropped(List<Block> blocks, String id) {
        return blocks.stream()
                .flatMap(block -> block instanceof Group group && holds(group, id)
                        ? without(group, id)
                        : id.equals(block.tags().id()) ? Stream.of() : Stream.of(block))
                .toList();
    }

    private static Stream<Block> without(Group group, String id) {
        var rest = dropped(group.content(), id);
        if (group.kind().holds().admits(rest)) return Stream.of(group.with(rest));
        return group.kind() instanceof Kind.Cell || !rest.isEmpty() && group.kind() == Kind.Plain.LIST_ITEM
                ? Stream.of(group.with(beginning(group.content(), rest, id)))
                : rest.stream();
    }

    /// With a paragraph that says nothing: the one that was there, if it was one.
    private static List<Block> beginning(List<Block> before, List<Block> rest, String id) {
        var first = before.getFirst();
        var empty =
                first.kind() == Kind.Plain.PARAGRAPH && id.equals(first.tags().id())
                        ? TextBlock.paragraph(List.of()).with(first.tags())
                        : TextBlock.paragraph(List.of());
        return Stream.concat(Stream.of(empty), rest.stream()).toList();
    }
}
