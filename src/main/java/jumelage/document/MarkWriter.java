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

/// Writes the marks of runs as HTML. One that goes on from run to run is one element, so that a link is read once.
final class MarkWriter {

    private final Html html;
    private final Function<UUID, Optional<Target>> pages;
    private final Map<UUID, Optional<Target>> asked = new HashMap<>();
    private final Deque<Mark> open = new ArrayDeque<>();

    MarkWriter(Html html, Function<UUID, Optional<Target>> pages) {
        this.html = html;
        this.pages = pages;
    }

    /// From here on the text carries these.
    void change(List<Mark> marks) {
        var shown = marks.stream().filter(this::shows).toList();
        int common = common(open.descendingIterator(), shown.iterator());
        while (open.size() > common) {
            open.pop();
            html.close();
        }
        for (var mark : shown.subList(common, shown.size())) {
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
}
