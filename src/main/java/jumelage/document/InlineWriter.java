package jumelage.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes the runs of a block as HTML.
final class InlineWriter {

    private final Html html;
    private final MarkWriter marks;
    private final Inks inks;

    /// @param inks where not all of a block is of one, its runs bear theirs
    InlineWriter(Html html, Function<UUID, Optional<Target>> pages, Inks inks) {
        this.html = html;
        this.marks = new MarkWriter(html, pages);
        this.inks = inks;
    }

    void write(TextBlock block, String language) {
        var spacing = new FrenchSpacing(block.text());
        var pieces = inks.mixed(block);
        int from = 0;
        for (var inline : block.content()) {
            int to = from + inline.text().length();
            marks.change(inline.marks());
            switch (inline) {
                case Break _ -> html.empty("br");
                case Text(var text, var its) -> {
                    var french = isFrench(block, its, language);
                    int at = from;
                    for (var piece : pieces.isEmpty() ? whole(text) : Inks.between(pieces, from, to)) {
                        int end = at + piece.length();
                        write(french ? spacing.set(at, end) : text.substring(at - from, end - from), piece.ink());
                        at = end;
                    }
                }
            }
            from = to;
        }
        marks.change(List.of());
    }

    private static List<Inks.Piece> whole(String text) {
        return List.of(new Inks.Piece(text.length(), Optional.empty()));
    }

    private void write(String text, Optional<Ink> ink) {
        ink.ifPresent(its -> html.open("span")
                .attribute("class", "by")
                .attribute("data-school", its.weave())
                .attribute("data-by", its.town()));
        html.text(text);
        if (ink.isPresent()) html.close();
    }

    private static boolean isFrench(TextBlock block, List<Mark> marks, String language) {
        if (block.kind() == Kind.Plain.CODE_BLOCK || marks.contains(Mark.Style.CODE)) {
            return false;
        }
        return FrenchSpacing.isFor(marks.stream()
                .flatMap(mark -> mark instanceof Mark.Language(var lang, var _) ? Stream.of(lang) : Stream.empty())
                .findFirst()
                .orElse(language));
    }
}
