package jumelage.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jumelage.document.Allowed;
import jumelage.document.Shown;
import jumelage.yjs.Attributed;
import jumelage.yjs.Doc;
import jumelage.yjs.Nodes;
import jumelage.yjs.Part;
import jumelage.yjs.Read;
import jumelage.yjs.Update;

/// What may stand in a document that several people write: what schema 1 knows, in its one root, and nothing beside it
/// in which anything could be hidden.
final class Whitelist {
    private static final Set<String> FILES = Set.of("material", "file", "captions");

    private Whitelist() {}

    /// @return the files that an update would show
    /// @throws Refusal when something may not stand there
    static Set<Shown> check(List<Part> parts, Update update, Doc doc) {
        var files = false;
        for (var part : parts) {
            if (!fits(part)) throw new Refusal(Farewell.REFUSED, "Schema 1 does not know what was written");
            files |= part.key() != null && FILES.contains(part.key());
        }
        return files ? shown(update, doc) : new HashSet<>();
    }

    private static boolean fits(Part part) {
        var key = part.key();
        return switch (part.place()) {
            case Part.Nowhere _ -> true;
            case Part.Foreign _ -> false;
            case Part.Root(String name) -> name.equals(Read.FRAGMENT) && key == null && element(part.what());
            case Part.Text _ -> key == null && inText(part.what());
            case Part.Element(String name) ->
                key == null
                        ? part.what() instanceof Part.Text || element(part.what())
                        : part.what() instanceof Part.Plain(List<Object> values)
                                && values.size() == 1
                                && Allowed.attribute(name, key, Nodes.json(values.getFirst()));
        };
    }

    private static boolean element(Part.What what) {
        return what instanceof Part.Element(String name) && Allowed.node(name);
    }

    private static boolean inText(Part.What what) {
        return switch (what) {
            case Part.Characters _ -> true;
            case Part.Format(String key, Object value) -> Allowed.mark(key, Nodes.json(value));
            case Part.Element _, Part.Text _, Part.Foreign _, Part.Plain _, Part.Embedded _ -> false;
        };
    }

    private static Set<Shown> shown(Update update, Doc doc) {
        var shown = new HashSet<Shown>();
        for (var attributes : Attributed.by(doc, update, FILES)) {
            if (!(attributes.get("material") instanceof String material)) continue;
            var id = UUID.fromString(material);
            if (attributes.get("file") instanceof String file) shown.add(new Shown(id, file));
            if (attributes.get("captions") instanceof String line && !line.isEmpty())
                for (var one : line.split(",")) shown.add(new Shown(id, one.substring(one.indexOf(':') + 1)));
        }
        return shown;
    }
}
