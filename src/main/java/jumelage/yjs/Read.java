package jumelage.yjs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a document as the binding of the editor shows it (y-prosemirror, @tiptap/y-tiptap): elements, their
/// attributes, and text with marks. What such a document cannot hold is passed over.
public final class Read {
    /// The root that our editors write.
    public static final String FRAGMENT = "prosemirror";

    /// Marks that may lie over others of their kind have a hash behind their name.
    private static final Pattern HASHED = Pattern.compile("(.*)--[a-zA-Z0-9+/=]{8}");

    private final boolean authors;

    private Read(boolean authors) {
        this.authors = authors;
    }

    public static List<Node> nodes(Doc doc) {
        return new Read(false).nodesOf(doc);
    }

    /// As [#nodes], each element with the client that put it there, and runs of text cut where the author changes.
    public static List<Node> authored(Doc doc) {
        return new Read(true).nodesOf(doc);
    }

    private List<Node> nodesOf(Doc doc) {
        doc.whole();
        return nodes(doc.root(FRAGMENT));
    }

    static List<Node> content(YType type) {
        return new Read(false).nodes(type);
    }

    static List<Node> text(YType text) {
        var runs = new TextRuns();
        new Read(false).text(text, runs);
        return runs.all();
    }

    private List<Node> nodes(YType type) {
        var runs = new TextRuns();
        for (var item = type.start; item != null; item = item.right) {
            if (item.deleted() || !(item.content instanceof ContentType within)) continue;
            if (within.type.kind == YType.XML_TEXT) text(within.type, runs);
            if (within.type.kind == YType.ELEMENT)
                runs.add(new Node.Element(within.type.name, attributes(within.type), nodes(within.type), author(item)));
        }
        return runs.all();
    }

    static Map<String, Object> attributes(YType element) {
        var attributes = new LinkedHashMap<String, Object>();
        element.map.forEach((key, item) -> {
            if (item.deleted()) return;
            var value = switch (item.content) {
                case ContentValues values -> values.last();
                case ContentString string ->
                    string.text()
                            .subSequence((int) item.length - 1, (int) item.length)
                            .toString();
                case ContentSingle single when single.kind() == Content.EMBED -> single.value();
                default -> JsonWriter.Nothing.UNDEFINED;
            };
            if (value != JsonWriter.Nothing.UNDEFINED) attributes.put(key, value);
        });
        return JsonWriter.ordered(attributes);
    }

    private void text(YType text, TextRuns runs) {
        var formats = new LinkedHashMap<String, Object>();
        var marks = List.<Node.Mark>of();
        for (var item = text.start; item != null; item = item.right) {
            if (item.deleted()) continue;
            switch (item.content) {
                case ContentFormat format -> {
                    FormatCleanup.update(formats, format);
                    marks = marks(formats);
                }
                case ContentString string -> runs.add(string.text(), marks, author(item));
                case ContentSingle single
                when single.kind() == Content.EMBED -> runs.add(new Node.Embedded(single.value(), marks, author(item)));
                default -> {}
            }
        }
    }

    private long author(Item item) {
        return authors ? item.client : Node.NOBODY;
    }

    private static List<Node.Mark> marks(Map<String, Object> formats) {
        if (formats.isEmpty()) return List.of();
        return JsonWriter.ordered(formats).entrySet().stream()
                .map(format -> mark(format.getKey(), format.getValue()))
                .toList();
    }

    static Node.Mark mark(String key, Object value) {
        var hashed = HASHED.matcher(key);
        return new Node.Mark(hashed.matches() ? hashed.group(1) : key, Boolean.TRUE.equals(value) ? Map.of() : value);
    }
}
