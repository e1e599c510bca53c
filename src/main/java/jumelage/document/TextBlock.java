package jumelage.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/// A paragraph, a heading, lines of code, or the caption of what is shown.
record TextBlock(Kind kind, Tags tags, List<Inline> content) implements Block {

    TextBlock {
        content = Inline.joined(content);
    }

    static TextBlock paragraph(List<Inline> content) {
        return new TextBlock(Kind.Plain.PARAGRAPH, Tags.NONE, content);
    }

    @Override
    public TextBlock with(Tags tags) {
        return new TextBlock(kind, tags, content);
    }

    TextBlock with(List<Inline> content) {
        return new TextBlock(kind, tags, content);
    }

    TextBlock with(Kind kind) {
        return new TextBlock(kind, tags, content);
    }

    /// What its figure says besides the caption; nothing where there is none.
    String words() {
        return kind instanceof Kind.Figure figure ? figure.words() : "";
    }

    String text() {
        return content.stream().map(Inline::text).collect(joining());
    }

    /// The place in the page that a table of contents points to; the prefix keeps it apart from the page's own ids.
    Optional<String> anchor() {
        return kind instanceof Kind.Heading ? Optional.ofNullable(tags.id()).map(id -> "s-" + id) : Optional.empty();
    }

    /// As [#anchor], of any block that has an id.
    Optional<String> mark() {
        return anchor().or(() -> Optional.ofNullable(tags.id()).map(id -> "b-" + id));
    }
}
