package jumelage.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes what became of a block that holds no other as HTML, with `ins` and `del`.
final class ChangeWriter {

    private final Html html;
    private final Function<Note, String> words;
    private final Function<Shown, Optional<Source>> media;
    private final Function<Change, List<Stretch<Optional<Ink>>>> inks;
    private final MarkWriter marks;

    ChangeWriter(
            Html html,
            Function<Note, String> words,
            Function<Shown, Optional<Source>> media,
            Function<Change, List<Stretch<Optional<Ink>>>> inks) {
        this.html = html;
        this.words = words;
        this.media = media;
        this.inks = inks;
        this.marks = new MarkWriter(html, _ -> Optional.empty());
    }

    static String name(Fate fate, boolean none) {
        return switch (fate) {
            case INSERTED -> "inserted";
            case DELETED -> "deleted";
            case SAME -> none ? "same" : "changed";
        };
    }

    void write(Change change) {
        html.open("div").attribute("class", name(change.fate(), change.none())).attribute("data-place", change.place());
        writeNotes(change);
        if (change.was() != null || change.is() != null) {
            html.open("div").attribute("class", "files");
            file("del", change.was());
            file(change.was() == null && change.fate() == Fate.SAME ? "div" : "ins", change.is());
            html.close();
        }
        html.open("p").attribute("lang", change.lang()).attribute("dir", "auto");
        var before = along(change.content().before());
        var after = along(change.content().after());
        var colours = new Stretch.Along<>(inks.apply(change));
        for (var run : change.runs()) {
            int length = run.text().length();
            switch (run.fate()) {
                case SAME -> {
                    before.take(length);
                    colours.take(length);
                    write(run.text(), after);
                }
                case INSERTED -> inserted(run.text(), colours.take(length), after);
                case DELETED -> edited("del", run.text(), before);
            }
        }
        html.close().close();
    }

    void writeNotes(Change change) {
        for (var note : change.notes()) {
            html.open("p").attribute("class", "note").text(words.apply(note)).close();
        }
    }

    /// The marks of its words that are told by nothing else: a link has its note, and a suggestion is not decided yet.
    private static Stretch.Along<List<Mark>> along(List<Inline> content) {
        return new Stretch.Along<>(content.stream()
                .map(inline -> new Stretch<>(
                        inline.text().length(),
                        inline.marks().stream()
                                .filter(mark -> mark instanceof Mark.Style || mark instanceof Mark.Language)
                                .toList()))
                .toList());
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

    /// Where a block is of several inks, each piece says of which.
    private void inserted(String text, List<Stretch<Optional<Ink>>> colours, Stretch.Along<List<Mark>> after) {
        int from = 0;
        for (var piece : colours) {
            piece.its().ifPresent(ink -> {
                html.open("span").attribute("class", "patch").attribute("data-school", ink.weave());
                html.attribute("aria-hidden", "true").close();
                html.open("span")
                        .attribute("class", "unseen")
                        .text(ink.town() + ": ")
                        .close();
            });
            edited("ins", text.substring(from, from += piece.length()), after);
        }
        if (from < text.length()) {
            edited("ins", text.substring(from), after);
        }
    }

    private void edited(String element, String text, Stretch.Along<List<Mark>> along) {
        html.open(element);
        write(text, along);
        html.close();
    }

    private void write(String text, Stretch.Along<List<Mark>> along) {
        int from = 0;
        for (var piece : along.take(text.length())) {
            marks.change(piece.its());
            lines(text.substring(from, from += piece.length()));
        }
        marks.change(List.of());
        lines(text.substring(from));
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
