package jumelage.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A block that holds no other, with those that hold it, the outermost first.
///
/// @param groups those that hold it
record Leaf(List<Group> groups, @Nullable String lang, Block block) {

    static List<Leaf> of(Document document) {
        return leaves(document.blocks(), List.of(), null).toList();
    }

    private static Stream<Leaf> leaves(List<Block> blocks, List<Group> groups, @Nullable String around) {
        return blocks.stream().flatMap(block -> {
            var lang = block.tags().lang() == null ? around : block.tags().lang();
            return block instanceof Group group
                    ? leaves(group.content(), append(groups, group), lang)
                    : Stream.of(new Leaf(groups, lang, block));
        });
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

    /// The innermost of a kind that holds it.
    @Nullable
    Group nearest(Kind kind) {
        return groups.reversed().stream()
                .filter(group -> group.kind() == kind)
                .findFirst()
                .orElse(null);
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
            case Kind kind -> kind.type() + text();
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
