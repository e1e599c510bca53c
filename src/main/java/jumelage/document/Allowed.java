package jumelage.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a single piece of a document may be while several people write it, and the pieces around it come and go.
public final class Allowed {
    private static final int LARGEST = 8_000;

    private static final Map<String, Predicate<JsonNode>> TAGS =
            Map.of("id", text(Format.ID), "lang", text(Format.LANGUAGE), "dir", text(Format.DIRECTION));

    private static final Map<String, Set<String>> MARKS = marks();
    private static final Map<String, Map<String, Predicate<JsonNode>>> BLOCKS = blocks();

    private Allowed() {}

    /// Whether there is a kind of block, or of what stands in a line beside text, of that name.
    public static boolean node(String name) {
        return BLOCKS.containsKey(name);
    }

    /// Whether a node may have an attribute of that name and value.
    ///
    /// @param json the value; `null` is as none
    public static boolean attribute(String node, String name, String json) {
        var fits = BLOCKS.getOrDefault(node, Map.of()).get(name);
        if (fits == null) return false;
        var value = read(json);
        return value.isNull() || !value.isMissingNode() && fits.test(value);
    }

    /// Whether there is a mark of that name that may have these attributes.
    ///
    /// @param json the attributes; `null` where the mark ends, `true` or nothing in it where it has none
    public static boolean mark(String name, String json) {
        var known = MARKS.get(name);
        if (known == null) return false;
        var value = read(json);
        if (value.isNull()) return true;
        var object = value.isBoolean() && value.booleanValue() ? JsonNodeFactory.instance.objectNode() : value;
        if (!object.isObject() || !known.containsAll(object.propertyNames())) return false;
        try {
            var attributes = new Attributes(object);
            Mark.of(name, attributes);
            attributes.done();
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private static JsonNode read(String json) {
        try {
            return Given.read(json, LARGEST).json();
        } catch (Refused _) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private static Map<String, Set<String>> marks() {
        var marks = new HashMap<String, Set<String>>();
        marks.put("link", Set.of("href", "page"));
        marks.put("lang", Set.of("lang", "dir"));
        for (var act : Mark.Suggestion.Act.values()) marks.put(new Mark.Suggestion(act, null).type(), Set.of("id"));
        for (var style : Mark.Style.values()) marks.put(style.type(), Set.of());
        return Map.copyOf(marks);
    }

    private static Map<String, Map<String, Predicate<JsonNode>>> blocks() {
        var blocks = new HashMap<String, Map<String, Predicate<JsonNode>>>();
        blocks.put("hardBreak", Map.of());
        for (var plain : Kind.Plain.values()) blocks.put(plain.type(), TAGS);
        blocks.put("heading", with(Map.of("level", number(Kind.Heading.HIGHEST, Kind.Heading.LOWEST))));
        blocks.put("orderedList", with(Map.of("start", number(0, Kind.OrderedList.MOST))));
        for (var cell : List.of("tableHeader", "tableCell"))
            blocks.put(
                    cell,
                    with(Map.of(
                            "colspan", number(1, Kind.Cell.WIDEST),
                            "rowspan", number(1, Kind.Cell.HIGHEST),
                            "colwidth", Allowed::widths)));
        for (var form : Kind.Figure.Form.values()) blocks.put(form.type(), with(figure(form)));
        Predicate<JsonNode> link = text(Format.LINK);
        blocks.put("embed", with(Map.of("href", link.and(Allowed::embeds))));
        return Map.copyOf(blocks);
    }

    private static Map<String, Predicate<JsonNode>> figure(Kind.Figure.Form form) {
        var attributes = new HashMap<String, Predicate<JsonNode>>();
        attributes.put("material", text(Format.MATERIAL));
        attributes.put("file", text(Format.FILE));
        attributes.put(form.words(), text(form.format()));
        attributes.put("credit", text(Format.CREDIT));
        attributes.put("licence", text(Format.LICENCE));
        if (form.plays()) attributes.put("captions", text(Format.CAPTIONS));
        return attributes;
    }

    private static Map<String, Predicate<JsonNode>> with(Map<String, Predicate<JsonNode>> own) {
        return Stream.concat(TAGS.entrySet().stream(), own.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Predicate<JsonNode> text(Format format) {
        return value -> value.isString() && format.fits(value.stringValue());
    }

    private static Predicate<JsonNode> number(int least, int most) {
        return value -> value.isInt() && value.intValue() >= least && value.intValue() <= most;
    }

    private static boolean widths(JsonNode value) {
        var fits = number(0, Kind.Cell.BROADEST);
        return value.isArray()
                && value.size() <= Kind.Cell.WIDEST
                && value.valueStream().allMatch(fits);
    }

    private static boolean embeds(JsonNode href) {
        return EmbedHost.embed(href.stringValue()).isPresent();
    }
}
