package jumelage.document;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes the runs of a block as HTML. A mark that goes on from run to run is one element, so that a link is read once.
final class InlineWriter {

    private final Html html;
    private final Function<UUID, Optional<Target>> pages;
    private final Inks inks;
    private final Map<UUID, Optional<Target>> asked = new HashMap<>();
    private final Deque<Mark> open = new ArrayDeque<>();

    /// @param inks where not all of a block is of one, its runs bear theirs
    InlineWriter(Html html, Function<UUID, Optional<Target>> pages, Inks inks) {
        this.html = html;
        this.pages = pages;
        this.inks = inks;
    }

    void write(TextBlock block, String language) {
        var spacing = new FrenchSpacing(block.text());
        var pieces = inks.mixed(block);
        int from = 0;
        for (var inline : block.content()) {
            int to = from + inline.text().length();
            change(inline.marks().stream().filter(this::shows).toList());
            switch (inline) {
                case Break _ -> html.empty("br");
                case Text(var text, var marks) -> {
                    var french = isFrench(block, marks, language);
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
        change(List.of());
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

    private void change(List<Mark> marks) {
        int common = common(open.descendingIterator(), marks.iterator());
        while (open.size() > common) {
            open.pop();
            html.close();
        }
        for (var mark : marks.subList(common, marks.size())) {
            open.push(mark);
            open(mark);
        }
    }

    private static int common(Iterator<Mark> some, Iterator<Mark> others) {
        int common = 0;
        while (some.hasNext() && others.hasNext() && some.next().equals(others.next())) {
            common++;
        }
        return common;
    }

    private boolean shows(Mark mark) {
        return switch (mark) {
            case Mark.PageLink(var page) -> target(page).isPresent();
            case Mark.Suggestion(var act, var _) -> act != Mark.Suggestion.Act.MODIFICATION;
            case Mark.WebLink _, Mark.Language _, Mark.Style _ -> true;
        };
    }

    private void open(Mark mark) {
        switch (mark) {
            case Mark.WebLink(var href) ->
                html.open("a").attribute("href", href).attribute("rel", "noopener nofollow ugc");
            case Mark.PageLink(var page) -> {
                var target = target(page).orElseThrow();
                html.open("a").attribute("href", target.href()).attribute("title", target.title());
            }
            case Mark.Language(var lang, var dir) ->
                html.open("span")
                        .attribute("lang", lang)
                        .attribute(
                                "dir", requireNonNullElse(dir, Direction.AUTO).tag());
            case Mark.Suggestion(var act, var _) -> html.open(act == Mark.Suggestion.Act.INSERTION ? "ins" : "del");
            case Mark.Style style -> html.open(element(style));
        }
    }

    private Optional<Target> target(UUID page) {
        return asked.computeIfAbsent(page, pages);
    }

    private static String element(Mark.Style style) {
        return switch (style) {
            case BOLD -> "strong";
            case ITALIC -> "em";
            case UNDERLINE -> "u";
            case STRIKE -> "s";
            case SUBSCRIPT -> "sub";
            case SUPERSCRIPT -> "sup";
            case CODE -> "code";
        };
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
