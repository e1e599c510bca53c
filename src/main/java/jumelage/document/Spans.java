package jumelage.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.document.Authorship.Span;
import org.jspecify.annotations.Nullable;

/// Who wrote each character of a text.
final class Spans {
    private static final Optional<UUID> NOBODY = Optional.empty();

    private final @Nullable Optional<UUID>[] authors;

    /// Nothing is said of any character.
    @SuppressWarnings({"unchecked", "rawtypes"})
    Spans(int length) {
        authors = new Optional[length];
    }

    /// What the spans do not reach, nobody knows.
    static Spans of(List<Span> spans, int length) {
        var all = new Spans(length);
        int at = 0;
        for (var span : spans) {
            int to = Math.min(length, at + span.length());
            Arrays.fill(all.authors, at, to, span.author());
            at = to;
        }
        Arrays.fill(all.authors, at, length, NOBODY);
        return all;
    }

    int length() {
        return authors.length;
    }

    boolean said(int at) {
        return authors[at] != null;
    }

    void copy(Spans from, int start, int at, int length) {
        System.arraycopy(from.authors, start, authors, at, length);
    }

    Set<UUID> authors(int from, int to) {
        return Arrays.stream(authors, from, to)
                .filter(Objects::nonNull)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    Spans part(int from, int to) {
        var part = new Spans(to - from);
        part.copy(this, from, 0, to - from);
        return part;
    }

    /// The same, what was said of nobody being `author`'s.
    List<Span> otherwise(UUID author) {
        return gathered(new BitSet(), Optional.of(author));
    }

    /// The same without some of the characters.
    List<Span> without(BitSet gone) {
        return gathered(gone, NOBODY);
    }

    private List<Span> gathered(BitSet gone, Optional<UUID> otherwise) {
        var spans = new ArrayList<Span>();
        for (int at = 0; at < authors.length; at++) {
            if (gone.get(at)) {
                continue;
            }
            var said = authors[at];
            var author = said == null ? otherwise : said;
            if (!spans.isEmpty() && spans.getLast().author().equals(author)) {
                spans.set(spans.size() - 1, new Span(spans.getLast().length() + 1, author));
            } else {
                spans.add(new Span(1, author));
            }
        }
        return List.copyOf(spans);
    }
}
