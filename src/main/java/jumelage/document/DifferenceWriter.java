package jumelage.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes a difference as HTML: what changed, a block around it for orientation, and a mark where blocks are passed
/// over.
final class DifferenceWriter {

    private final Html html = new Html();
    private final Function<Note, String> words;
    private final Function<Shown, Optional<Source>> media;

    DifferenceWriter(Function<Note, String> words, Function<Shown, Optional<Source>> media) {
        this.words = words;
        this.media = media;
    }

    String html(List<Change> changes) {
        html.open("div").attribute("class", "difference");
        boolean passing = false;
        for (int index = 0; index < changes.size(); index++) {
            if (isNearChange(changes, index)) {
                write(changes.get(index));
                passing = false;
            } else if (!passing) {
                html.open("div").attribute("class", "passed-over").close();
                passing = true;
            }
        }
        return html.close().toString();
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
        change.runs().forEach(this::write);
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

    private void write(Run run) {
        switch (run.fate()) {
            case SAME -> lines(run.text());
            case INSERTED -> edited("ins", run.text());
            case DELETED -> edited("del", run.text());
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
