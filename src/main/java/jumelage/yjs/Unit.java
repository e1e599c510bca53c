package jumelage.yjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A block as an edit sees it: an element, or text with nothing between, with what it shows and where it stands.
///
/// @param items none in what is wanted; several where text lies in several types beside each other
record Unit(List<Item> items, List<Node> shows) {

    /// What stands in a type. Text that shows nothing is left out.
    static List<Unit> in(YType type) {
        var units = new ArrayList<Unit>();
        var texts = new ArrayList<Item>();
        for (@Nullable Item item = type.start; item != null; item = item.right) {
            if (item.deleted() || !(item.content instanceof ContentType within)) continue;
            if (within.type.kind == YType.XML_TEXT) texts.add(item);
            if (within.type.kind != YType.ELEMENT) continue;
            text(texts, units);
            units.add(new Unit(
                    List.of(item),
                    Normal.of(List.of(new Node.Element(
                            within.type.name, Read.attributes(within.type), Read.content(within.type))))));
        }
        text(texts, units);
        return units;
    }

    private static void text(List<Item> texts, List<Unit> units) {
        var shows = new ArrayList<Node>();
        for (var text : texts) shows.addAll(Read.text(type(text)));
        if (!shows.isEmpty()) units.add(new Unit(List.copyOf(texts), Normal.of(shows)));
        texts.clear();
    }

    static List<Unit> wanted(List<Node> nodes) {
        var units = new ArrayList<Unit>();
        var text = new ArrayList<Node>();
        for (var node : nodes) {
            if (!(node instanceof Node.Element)) {
                text.add(node);
                continue;
            }
            if (!text.isEmpty()) units.add(new Unit(List.of(), List.copyOf(text)));
            text.clear();
            units.add(new Unit(List.of(), List.of(node)));
        }
        if (!text.isEmpty()) units.add(new Unit(List.of(), List.copyOf(text)));
        return units;
    }

    static YType type(Item item) {
        if (item.content instanceof ContentType within) return within.type;
        throw new IllegalStateException("A block is a type.");
    }

    Node.@Nullable Element element() {
        return shows.getFirst() instanceof Node.Element element ? element : null;
    }

    /// Whether one can become the other without being written anew.
    boolean canBecome(Unit other) {
        var mine = element();
        var its = other.element();
        return mine == null || its == null ? mine == its : mine.type().equals(its.type());
    }

    /// Whether it is the other one, changed or not.
    boolean is(Unit other) {
        return shows.equals(other.shows) || canBecome(other) && id() != null && Objects.equals(id(), other.id());
    }

    private @Nullable Object id() {
        var element = element();
        return (element == null ? Map.<String, Object>of() : element.attributes()).get("id");
    }
}
