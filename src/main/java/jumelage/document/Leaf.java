package jumelage.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A block that holds no other, or is taken as one, with those that hold it, the outermost first.
///
/// @param groups those that hold it
record Leaf(List<Group> groups, @Nullable String lang, Block block) {

    static List<Leaf> of(Document document) {
        return leaves(document.blocks(), List.of(), null, false).toList();
    }

    /// The same, each table being one.
    static List<Leaf> withTables(Document document) {
        return leaves(document.blocks(), List.of(), null, true).toList();
    }

    private static Stream<Leaf> leaves(
            List<Block> blocks, List<Group> groups, @Nullable String around, boolean tables) {
        return blocks.stream().flatMap(block -> {
            var lang = lang(block, around);
            return block instanceof Group group && !(tables && group.kind() == Kind.Plain.TABLE)
                    ? leaves(group.content(), append(groups, group), lang, tables)
                    : Stream.of(new Leaf(groups, lang, block));
        });
    }

    private static @Nullable String lang(Block block, @Nullable String around) {
        return block.tags().lang() == null ? around : block.tags().lang();
    }

    /// The rows of a table, the cells of a row: each as one.
    List<Leaf> members() {
        return block instanceof Group group
                ? group.content().stream()
                        .map(member -> new Leaf(append(groups, group), lang(member, lang), member))
                        .toList()
                : List.of();
    }

    /// What stands in a cell, each table in it being one.
    List<Leaf> inside() {
        return block instanceof Group group
                ? leaves(group.content(), append(groups, group), lang, true).toList()
                : List.of(this);
    }

    /// Whether it holds others.
    boolean holds() {
        return block instanceof Group;
    }

    private List<Kind> within() {
        return groups.stream().map(Group::kind).toList();
    }

    /// The ids of those that hold it.
    List<String> holders() {
        return groups.stream()
                .flatMap(group -> Stream.ofNullable(group.tags().id()))
                .toList();
    }

    /// How many lists deep it stands.
    int level() {
        return (int) groups.stream()
                .filter(group -> group.kind() == Kind.Plain.LIST_ITEM)
                .count();
    }

    private static <T> List<T> append(List<T> some, @Nullable T one) {
        return Stream.concat(some.stream(), Stream.ofNullable(one)).toList();
    }

    @Nullable
    String id() {
        return block.tags().id();
    }

    List<Inline> content() {
        return block instanceof TextBlock text ? text.content() : List.of();
    }

    String text() {
        return block instanceof TextBlock text ? text.text() : "";
    }

    /// Its text, or those of all that it holds.
    String words() {
        return holds() ? members().stream().map(Leaf::words).collect(Collectors.joining(" ")) : text();
    }

    /// The file that it shows.
    @Nullable
    Shown shown() {
        return block.kind() instanceof Kind.Figure figure ? figure.shown() : null;
    }

    /// What a reader would call it: a heading, a line of a list, a cell of a table.
    String place() {
        if (block.kind() instanceof Kind.Heading(int level)) {
            return "heading" + level;
        }
        var within = within();
        if (block.kind() != Kind.Plain.PARAGRAPH || within.isEmpty()) {
            return block.kind().type();
        }
        var holder = within.getLast() == Kind.Plain.LIST_ITEM ? within.get(within.size() - 2) : within.getLast();
        return holder.type();
    }

    /// What makes it the same as another: of what is shown the material, else the words.
    String key() {
        return switch (block.kind()) {
            case Kind.Figure figure -> figure.type() + figure.shown().material() + text();
            case Kind.Embedded(var href) -> href + text();
            case Kind kind -> kind.type() + words();
        };
    }

    /// Changed figures have notes of their own.
    private static boolean isLike(Kind kind, Kind other) {
        return switch (kind) {
            case Kind.Figure _ -> other instanceof Kind.Figure;
            case Kind.Embedded _ -> other instanceof Kind.Embedded;
            default -> kind.equals(other);
        };
    }

    boolean looksLike(Leaf other) {
        return within().equals(other.within())
                && isLike(block.kind(), other.block.kind())
                && Objects.equals(lang, other.lang)
                && block.tags().dir() == other.block.tags().dir();
    }
}
