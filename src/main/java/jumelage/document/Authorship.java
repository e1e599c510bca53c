package jumelage.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who wrote which characters of a document, by the ids of its blocks.
///
/// @param blocks for each block that holds text, the spans that it consists of, one after the other
public record Authorship(Map<String, List<Span>> blocks) {
    public static final Authorship NONE = new Authorship(Map.of());

    /// @param length in UTF-16 units of the block's text, a break within a line being one
    /// @param author none where nobody knows
    public record Span(int length, Optional<UUID> author) {}

    public Authorship {
        blocks = Map.copyOf(blocks);
    }

    /// Who wrote what of `now`, which `author` has made of `before`: what was there already is still that of those who
    /// wrote it, wherever it stands now; the rest is his.
    public Authorship after(Document before, Document now, UUID author) {
        return new Ascribing(this, before, author).of(now);
    }

    /// The same for [Document#settled], where this is the authorship of `document`.
    public Authorship settled(Document document) {
        var settled = new HashMap<String, List<Span>>();
        for (var leaf : Leaf.of(document)) {
            var id = leaf.id();
            var spans = id == null ? null : blocks.get(id);
            if (id != null && spans != null) {
                settled.put(id, Spans.of(spans, leaf.text().length()).without(Settling.gone(leaf)));
            }
        }
        settled.values().removeIf(List::isEmpty);
        return new Authorship(settled);
    }

    /// How many characters each of them has written that are still there.
    public Map<UUID, Integer> characters() {
        var characters = new HashMap<UUID, Integer>();
        for (var spans : blocks.values()) {
            for (var span : spans) {
                span.author().ifPresent(author -> characters.merge(author, span.length(), Integer::sum));
            }
        }
        return characters;
    }

    /// A compact form, which [#stored] reads.
    public String toJson() {
        return AuthorshipJson.write(this);
    }

    /// @throws IllegalArgumentException if [#toJson] has not written it
    public static Authorship stored(String json) {
        return AuthorshipJson.read(json);
    }
}
