package jumelage.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jumelage.document.Authorship.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `{"by":["id", …],"of":{"block":[length, author, …]}}`: an author is his place in the list, or -1.
final class AuthorshipJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOBODY = -1;

    private AuthorshipJson() {}

    static String write(Authorship authorship) {
        var authors = new LinkedHashMap<UUID, Integer>();
        var json = JSON.createObjectNode();
        var of = JSON.createObjectNode();
        new TreeMap<>(authorship.blocks()).forEach((block, spans) -> {
            var array = of.putArray(block);
            for (var span : spans) {
                array.add(span.length());
                array.add(span.author()
                        .map(author -> authors.computeIfAbsent(author, _ -> authors.size()))
                        .orElse(NOBODY));
            }
        });
        var by = json.putArray("by");
        authors.keySet().forEach(author -> by.add(author.toString()));
        json.set("of", of);
        return JSON.writeValueAsString(json);
    }

    static Authorship read(String text) {
        try {
            var json = JSON.readTree(text);
            var authors = new ArrayList<UUID>();
            json.path("by").forEach(id -> authors.add(UUID.fromString(id.stringValue())));
            var blocks = new HashMap<String, List<Span>>();
            json.path("of").properties().forEach(block -> blocks.put(block.getKey(), spans(block.getValue(), authors)));
            return new Authorship(blocks);
        } catch (JacksonException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("No authorship", e);
        }
    }

    private static List<Span> spans(JsonNode array, List<UUID> authors) {
        var spans = new ArrayList<Span>();
        for (int index = 0; index + 1 < array.size(); index += 2) {
            int author = array.get(index + 1).intValue();
            spans.add(new Span(
                    array.get(index).intValue(),
                    author == NOBODY ? Optional.empty() : Optional.of(authors.get(author))));
        }
        return List.copyOf(spans);
    }
}
