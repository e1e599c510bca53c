package jumelage.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Nodes out of ProseMirror's JSON.
public final class Nodes {

    private Nodes() {}

    /// @param json an array of nodes, or a document that has them as its content
    /// @throws Refused when it is neither
    public static List<Node> read(String json) {
        var value = Json.read(json, Limits.USUAL.depth());
        return nodes(value instanceof Map<?, ?> doc ? doc.get("content") : value);
    }

    /// A value as in [Node], as JSON.
    public static String json(Object value) {
        return Json.write(value);
    }

    private static List<Node> nodes(@Nullable Object value) {
        if (value == null) return List.of();
        if (!(value instanceof List<?> list)) throw wrong();
        return list.stream().map(Nodes::node).toList();
    }

    private static Node node(Object value) {
        if (!(value instanceof Map<?, ?> node) || !(node.get("type") instanceof String type)) throw wrong();
        if (!type.equals("text"))
            return new Node.Element(type, attributes(node.get("attrs")), nodes(node.get("content")));
        var marks = new ArrayList<Node.Mark>();
        if (node.get("marks") instanceof List<?> list) for (var mark : list) marks.add(mark(mark));
        if (!(node.get("text") instanceof String text)) throw wrong();
        return new Node.Text(text, marks);
    }

    private static Node.Mark mark(Object value) {
        if (!(value instanceof Map<?, ?> mark) || !(mark.get("type") instanceof String type)) throw wrong();
        var attributes = mark.get("attrs");
        return new Node.Mark(type, attributes == null || attributes == Json.NULL ? Map.of() : attributes);
    }

    private static Map<String, Object> attributes(@Nullable Object value) {
        var attributes = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) map.forEach((key, its) -> attributes.put((String) key, its));
        else if (value != null && value != Json.NULL) throw wrong();
        return attributes;
    }

    private static Refused wrong() {
        return Refused.malformed("This is no ProseMirror document.");
    }
}
