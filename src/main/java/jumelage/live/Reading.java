package jumelage.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.yjs.Doc;
import jumelage.yjs.Node;
import jumelage.yjs.Read;

/// What a document says that several people write, and who wrote which of its characters.
record Reading(Document body, Authorship authorship) {

    /// @param authors of clients
    /// @param ids for blocks without one of their own
    static Reading of(Doc doc, LongFunction<Optional<UUID>> authors, Supplier<String> ids) {
        var reader = new Reader(authors, ids);
        var nodes = reader.named(Read.authored(doc));
        return new Reading(Document.mended(Node.json(nodes)).withIds(ids), new Authorship(reader.spans));
    }

    private static final class Reader {
        private final LongFunction<Optional<UUID>> authors;
        private final Supplier<String> ids;
        private final Set<String> taken = new HashSet<>();
        private final Set<String> given = new HashSet<>();
        private final Map<String, List<Authorship.Span>> spans = new HashMap<>();

        Reader(LongFunction<Optional<UUID>> authors, Supplier<String> ids) {
            this.authors = authors;
            this.ids = ids;
        }

        List<Node> named(List<Node> nodes) {
            note(nodes);
            return nodes.stream().map(this::named).toList();
        }

        private void note(List<Node> nodes) {
            for (var node : nodes)
                if (node instanceof Node.Element element) {
                    if (element.attributes().get("id") instanceof String id) taken.add(id);
                    note(element.content());
                }
        }

        private Node named(Node node) {
            return switch (node) {
                case Node.Element element when element.type().equals("hardBreak") -> element;
                case Node.Element element -> named(element);
                case Node.Text text -> new Node.Text(Document.sound(text.text()), text.marks(), text.author());
                case Node.Embedded embedded -> embedded;
            };
        }

        private Node named(Node.Element element) {
            var id = element.attributes().get("id") instanceof String its && given.add(its) ? its : fresh();
            var attributes = new LinkedHashMap<>(element.attributes());
            attributes.put("id", id);
            var content = element.content().stream().map(this::named).toList();
            var written = spans(content);
            if (!written.isEmpty()) spans.put(id, written);
            return new Node.Element(element.type(), attributes, content, element.author());
        }

        private String fresh() {
            var id = ids.get();
            while (!taken.add(id)) id = ids.get();
            given.add(id);
            return id;
        }

        private List<Authorship.Span> spans(List<Node> line) {
            var all = new ArrayList<Authorship.Span>();
            for (var node : line)
                switch (node) {
                    case Node.Text text -> add(all, text.text().length(), text.author());
                    case Node.Element element when element.type().equals("hardBreak") -> add(all, 1, element.author());
                    case Node.Element _, Node.Embedded _ -> {}
                }
            return all;
        }

        private void add(List<Authorship.Span> spans, int length, long client) {
            var author = authors.apply(client);
            if (!spans.isEmpty() && spans.getLast().author().equals(author))
                spans.add(new Authorship.Span(spans.removeLast().length() + length, author));
            else spans.add(new Authorship.Span(length, author));
        }
    }
}
