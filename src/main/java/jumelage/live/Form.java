package jumelage.live;

import java.util.List;
import jumelage.document.Document;
import jumelage.yjs.Node;
import jumelage.yjs.Nodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A document in the form in which the editor writes it: with the attributes that have their usual value, and with all
/// of a mark.
final class Form {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Form() {}

    static List<Node> of(Document document) {
        var json = JSON.readTree(document.toJson());
        whole(json);
        return Nodes.read(json.toString());
    }

    private static void whole(JsonNode node) {
        if (node instanceof ObjectNode object) {
            switch (object.path("type").asString("")) {
                case "orderedList" -> usual(object, "start");
                case "tableCell", "tableHeader" -> usual(object, "colspan", "rowspan");
                default -> {}
            }
            for (var mark : object.path("marks")) if (mark instanceof ObjectNode its) marked(its);
            object.path("content").forEach(Form::whole);
        }
    }

    private static void usual(ObjectNode block, String... names) {
        var attributes = block.withObject("/attrs");
        for (var name : names) if (!attributes.has(name)) attributes.put(name, 1);
    }

    private static void marked(ObjectNode mark) {
        switch (mark.path("type").asString("")) {
            case "link" -> none(mark, "href", "page");
            case "lang" -> none(mark, "lang", "dir");
            case "insertion", "deletion", "modification" -> none(mark, "id");
            default -> {}
        }
    }

    private static void none(ObjectNode mark, String... names) {
        var attributes = mark.withObject("/attrs");
        for (var name : names) if (!attributes.has(name)) attributes.putNull(name);
    }
}
