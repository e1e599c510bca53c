package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Brings blocks into a group that may hold them.
final class Fitting {
    private Fitting() {}

    /// The group with these in it; what may not stand in one follows it, and of what may not be empty nothing is left.
    static List<Block> group(Kind kind, Tags tags, List<Block> content) {
        return switch (kind.holds()) {
            case PICTURES -> gallery(tags, content);
            case BLOCKS -> some(kind, tags, kind instanceof Kind.Cell ? filled(alone(content)) : alone(content));
            case PARAGRAPH_THEN_BLOCKS -> some(kind, tags, led(alone(content)));
            case ITEMS -> some(kind, tags, wrapped(content, Fitting::isItem, Fitting::item));
            case ROWS -> some(kind, tags, wrapped(content, Fitting::isRow, Fitting::row));
            case CELLS -> List.of(new Group(kind, tags, cells(content)));
            case NOTHING, TEXT -> alone(content);
        };
    }

    /// Without what only stands in lists and tables: what that holds takes its place.
    static List<Block> alone(List<Block> content) {
        return content.stream()
                .flatMap(block -> block instanceof Group group && !standsAlone(group)
                        ? alone(group.content()).stream()
                        : Stream.of(block))
                .toList();
    }

    private static List<Block> some(Kind kind, Tags tags, List<Block> content) {
        return content.isEmpty() ? List.of() : List.of(new Group(kind, tags, content));
    }

    private static List<Block> filled(List<Block> content) {
        return content.isEmpty() ? List.of(TextBlock.paragraph(List.of())) : content;
    }

    private static List<Block> led(List<Block> content) {
        return !content.isEmpty() && content.getFirst().kind() == Kind.Plain.PARAGRAPH
                ? content
                : Mending.join(TextBlock.paragraph(List.of()), content);
    }

    private static List<Block> wrapped(
            List<Block> content, Predicate<Block> fits, Function<List<Block>, Block> wrapping) {
        var all = new ArrayList<Block>();
        var loose = new ArrayList<Block>();
        for (var block : content) {
            if (!fits.test(block)) {
                loose.add(block);
                continue;
            }
            if (!loose.isEmpty()) all.add(wrapping.apply(loose));
            loose.clear();
            all.add(block);
        }
        if (!loose.isEmpty()) all.add(wrapping.apply(loose));
        return all;
    }

    private static Block item(List<Block> content) {
        return new Group(Kind.Plain.LIST_ITEM, Tags.NONE, led(alone(content)));
    }

    private static Block row(List<Block> content) {
        return new Group(Kind.Plain.TABLE_ROW, Tags.NONE, cells(content));
    }

    private static List<Block> cells(List<Block> content) {
        var cells = content.stream()
                .flatMap(block ->
                        block instanceof Group group && isRow(group) ? group.content().stream() : Stream.of(block))
                .toList();
        return wrapped(
                cells, Fitting::isCell, loose -> new Group(Kind.Cell.single(false), Tags.NONE, filled(alone(loose))));
    }

    private static List<Block> gallery(Tags tags, List<Block> content) {
        var pictures = content.stream().filter(Holds::isPicture).toList();
        var all = new ArrayList<Block>();
        for (var from = 0; from < pictures.size(); from += Holds.MOST_PICTURES) {
            var part = pictures.subList(from, Math.min(pictures.size(), from + Holds.MOST_PICTURES));
            if (part.size() < Holds.FEWEST_PICTURES) all.addAll(part);
            else all.add(new Group(Kind.Plain.GALLERY, from == 0 ? tags : Tags.NONE, part));
        }
        alone(content).stream().filter(block -> !Holds.isPicture(block)).forEach(all::add);
        return all;
    }

    /// Whether it is no part of a list or table.
    static boolean standsAlone(Block block) {
        return !isItem(block) && !isRow(block) && !isCell(block);
    }

    private static boolean isItem(Block block) {
        return block.kind() == Kind.Plain.LIST_ITEM;
    }

    private static boolean isRow(Block block) {
        return block.kind() == Kind.Plain.TABLE_ROW;
    }

    private static boolean isCell(Block block) {
        return block.kind() instanceof Kind.Cell;
    }
}
