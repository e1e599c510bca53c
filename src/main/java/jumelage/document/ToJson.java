package jumelage.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a document in its canonical form: what equals the default is left out, keys keep one order.
final class ToJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ToJson() {}

    static String write(List<Block> blocks) {
        var json = JSON.createObjectNode().put("type", "doc");
        blocks(blocks, json.putArray("content"));
        return JSON.writeValueAsString(json);
    }

    private static void blocks(List<Block> blocks, ArrayNode array) {
        blocks.forEach(block -> block(block, array.addObject()));
    }

    private static void block(Block block, ObjectNode json) {
        json.put("type", block.kind().type());
        attributes(block, json);
        switch (block) {
            case TextBlock text
            when !text.content().isEmpty() -> {
                var content = json.putArray("content");
                text.content().forEach(inline -> inline(inline, content.addObject()));
            }
            case Group group -> blocks(group.content(), json.putArray("content"));
            case TextBlock _, Rule _ -> {}
        }
    }

    private static void attributes(Block block, ObjectNode json) {
        var attributes = JSON.createObjectNode();
        var tags = block.tags();
        putText(attributes, "id", tags.id());
        putText(attributes, "lang", tags.lang());
        putText(attributes, "dir", tags.dir() == null ? null : tags.dir().tag());
        switch (block.kind()) {
            case Kind.Heading(int level) -> attributes.put("level", level);
            case Kind.OrderedList(int start) -> putUnless(1, attributes, "start", start);
            case Kind.Cell cell -> {
                putUnless(1, attributes, "colspan", cell.colspan());
                putUnless(1, attributes, "rowspan", cell.rowspan());
                if (!cell.colwidth().isEmpty()) {
                    cell.colwidth().forEach(attributes.putArray("colwidth")::add);
                }
            }
            case Kind.Figure(var form, var shown, var words, var credit, var captions) -> {
                attributes.put("material", shown.material().toString()).put("file", shown.file());
                attributes.put(form.words(), words);
                putUnlessEmpty(attributes, "credit", credit.author());
                putText(
                        attributes,
                        "licence",
                        credit.licence() == null ? null : credit.licence().key());
                putUnlessEmpty(attributes, "captions", captions.line());
            }
            case Kind.Embedded(var href) -> attributes.put("href", href);
            case Kind.Plain _ -> {}
        }
        putUnlessEmpty(json, attributes);
    }

    private static void inline(Inline inline, ObjectNode json) {
        switch (inline) {
            case Text(var text, var _) -> json.put("type", "text").put("text", text);
            case Break _ -> json.put("type", "hardBreak");
        }
        if (!inline.marks().isEmpty()) {
            var marks = json.putArray("marks");
            inline.marks().forEach(mark -> mark(mark, marks.addObject()));
        }
    }

    private static void mark(Mark mark, ObjectNode json) {
        json.put("type", mark.type());
        var attributes = JSON.createObjectNode();
        switch (mark) {
            case Mark.WebLink(var href) -> attributes.put("href", href);
            case Mark.PageLink(var page) -> attributes.put("page", page.toString());
            case Mark.Language(var lang, var dir) -> {
                attributes.put("lang", lang);
                putText(attributes, "dir", dir == null ? null : dir.tag());
            }
            case Mark.Suggestion(var _, var id) -> putText(attributes, "id", id);
            case Mark.Style _ -> {}
        }
        putUnlessEmpty(json, attributes);
    }

    private static void putText(ObjectNode attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private static void putUnlessEmpty(ObjectNode attributes, String name, String value) {
        putText(attributes, name, value.isEmpty() ? null : value);
    }

    private static void putUnless(int usual, ObjectNode attributes, String name, int value) {
        if (value != usual) {
            attributes.put(name, value);
        }
    }

    private static void putUnlessEmpty(ObjectNode json, ObjectNode attributes) {
        if (!attributes.isEmpty()) {
            json.set("attrs", attributes);
        }
    }
}
