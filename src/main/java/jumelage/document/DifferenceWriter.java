package jumelage.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a difference as HTML: what changed, a block around it for orientation, and a mark where blocks are passed
/// over.
final class DifferenceWriter {

    private final Function<Note, String> words;
    private final Function<Shown, Optional<Source>> media;
    private final Function<Change, List<Inked>> inks;
    private Html html = new Html();

    /// So many characters of a block are of one ink; none where nobody knows.
    record Inked(int length, Optional<Ink> ink) {}

    /// @param inks of the characters of a block as it is now; nothing where it is of one ink
    DifferenceWriter(
            Function<Note, String> words, Function<Shown, Optional<Source>> media, Function<Change, List<Inked>> inks) {
        this.words = words;
        this.media = media;
        this.inks = inks;
    }

    /// All blocks, those that are as they were, too.
    String whole(List<Change> changes) {
        return html(changes.stream().map(this::part));
    }

    String html(List<Change> changes) {
        return html(parts(changes).stream());
    }

    private static String html(Stream<Part> parts) {
        return parts.map(Part::html).collect(joining("", "<div class=\"difference\">", "</div>"));
    }

    /// Piece by piece: each changed block, those around it, and one for those that are passed over.
    List<Part> parts(List<Change> changes) {
        var parts = new ArrayList<Part>();
        boolean passing = false;
        for (int index = 0; index < changes.size(); index++) {
            if (isNearChange(changes, index)) {
                parts.add(part(changes.get(index)));
                passing = false;
            } else if (!passing) {
                html = new Html().open("div").attribute("class", "passed-over").close();
                parts.add(new Part(null, List.of(), "", html.toString()));
                passing = true;
            }
        }
        return parts;
    }

    private Part part(Change change) {
        html = new Html();
        write(change);
        return new Part(
                change.none() ? null : change,
                change.blocks().stream().sorted().toList(),
                Part.first(change.text()),
                html.toString());
    }

    private static boolean isNearChange(List<Change> changes, int index) {
        return changes.subList(Math.max(0, index - 1), Math.min(changes.size(), index + 2)).stream()
                .anyMatch(change -> !change.none());
    }

    private void write(Change change) {
        html.open("div").attribute("class", name(change)).attribute("data-place", change.place());
        for (var note : change.notes()) {
            html.open("p").attribute("class", "note").text(words.apply(note)).close();
        }
        if (change.was() != null || change.is() != null) {
            html.open("div").attribute("class", "files");
            file("del", change.was());
            file(change.was() == null && change.fate() == Fate.SAME ? "div" : "ins", change.is());
            html.close();
        }
        html.open("p").attribute("lang", change.lang()).attribute("dir", "auto");
        var pen = new Pen(inks.apply(change));
        change.runs().forEach(run -> write(run, pen));
        html.close().close();
    }

    /// What the file shows, for whoever must say whether it may go out; its words stand beside it, in a note.
    private void file(String element, @Nullable Shown shown) {
        var source = shown == null ? null : media.apply(shown).orElse(null);
        if (source == null) {
            return;
        }
        html.open(element);
        switch (source.type().substring(0, source.type().indexOf('/'))) {
            case "image" ->
                html.open("img")
                        .attribute("src", source.small())
                        .attribute("alt", "")
                        .end();
            case "video" -> playing("video", source);
            case "audio" -> playing("audio", source);
            default ->
                html.open("a")
                        .attribute("href", source.large())
                        .attribute("download", source.name())
                        .text(source.name())
                        .close();
        }
        html.close();
    }

    private void playing(String element, Source source) {
        html.open(element)
                .attribute("controls", "controls")
                .attribute("preload", "none")
                .attribute("src", source.large())
                .attribute("aria-label", source.name())
                .close();
    }

    private static String name(Change change) {
        return switch (change.fate()) {
            case INSERTED -> "inserted";
            case DELETED -> "deleted";
            case SAME -> change.none() ? "same" : "changed";
        };
    }

    private void write(Run run, Pen pen) {
        switch (run.fate()) {
            case SAME -> {
                pen.take(run.text().length());
                lines(run.text());
            }
            case INSERTED -> inserted(run.text(), pen.take(run.text().length()));
            case DELETED -> edited("del", run.text());
        }
    }

    /// Where a block is of several inks, each piece says of which.
    private void inserted(String text, List<Inked> pieces) {
        int from = 0;
        for (var piece : pieces) {
            piece.ink().ifPresent(ink -> {
                html.open("span").attribute("class", "patch").attribute("data-school", ink.weave());
                html.attribute("aria-hidden", "true").close();
                html.open("span")
                        .attribute("class", "unseen")
                        .text(ink.town() + ": ")
                        .close();
            });
            edited("ins", text.substring(from, from += piece.length()));
        }
        if (from < text.length()) {
            edited("ins", text.substring(from));
        }
    }

    /// Goes along the characters of a block.
    private static final class Pen {
        private final Deque<Inked> left;

        Pen(List<Inked> inks) {
            left = new ArrayDeque<>(inks);
        }

        List<Inked> take(int length) {
            var taken = new ArrayList<Inked>();
            int missing = length;
            while (missing > 0 && !left.isEmpty()) {
                var next = left.pop();
                int here = Math.min(missing, next.length());
                taken.add(new Inked(here, next.ink()));
                if (here < next.length()) {
                    left.push(new Inked(next.length() - here, next.ink()));
                }
                missing -= here;
            }
            return taken;
        }
    }

    private void edited(String element, String text) {
        html.open(element);
        lines(text);
        html.close();
    }

    private void lines(String text) {
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            html.text(text.substring(from, to)).empty("br");
            from = to + 1;
        }
        html.text(text.substring(from));
    }
}
