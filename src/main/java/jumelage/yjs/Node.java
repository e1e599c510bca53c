package jumelage.yjs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A node of a ProseMirror document. Values of attributes are as in JSON: [Map], [List], [String], [Double],
/// [Boolean], and an object of its own for null; bytes, which JSON has not, are a [java.nio.ByteBuffer].
public sealed interface Node {
    /// No client writes as this.
    long NOBODY = -1;

    /// @param author the client that put it there, or [#NOBODY] where authors were not asked for
    record Element(String type, Map<String, Object> attributes, List<Node> content, long author) implements Node {
        public Element(String type, Map<String, Object> attributes, List<Node> content) {
            this(type, attributes, content, NOBODY);
        }

        @Override
        public Object toJson() {
            var json = new LinkedHashMap<String, Object>();
            json.put("type", type);
            if (!attributes.isEmpty()) json.put("attrs", attributes);
            if (!content.isEmpty())
                json.put("content", content.stream().map(Node::toJson).toList());
            return json;
        }
    }

    /// A run of text, all of it with the same marks, and of one author where authors were asked for.
    record Text(String text, List<Mark> marks, long author) implements Node {
        public Text(String text, List<Mark> marks) {
            this(text, marks, NOBODY);
        }

        @Override
        public Object toJson() {
            return json(text, marks);
        }
    }

    /// What stands in a text and is none. No editor of ours writes it; a reader that trusts nobody refuses it.
    record Embedded(Object value, List<Mark> marks, long author) implements Node {
        @Override
        public Object toJson() {
            return json(value, marks);
        }
    }

    /// @param attributes an object, or what another program wrote in its place; empty for none
    record Mark(String type, Object attributes) {
        Object toJson() {
            var json = new LinkedHashMap<String, Object>();
            json.put("type", type);
            if (!attributes.equals(Map.of())) json.put("attrs", attributes);
            return json;
        }
    }

    Object toJson();

    private static Object json(Object text, List<Mark> marks) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "text");
        json.put("text", text);
        if (!marks.isEmpty()) json.put("marks", marks.stream().map(Mark::toJson).toList());
        return json;
    }

    /// As ProseMirror writes its JSON.
    static String json(List<Node> nodes) {
        return Json.write(nodes.stream().map(Node::toJson).toList());
    }
}
