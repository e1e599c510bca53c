package jumelage.document;

import java.util.List;
import java.util.function.Function;

/// Writes a difference as HTML: what changed, a block around it for orientation, and a mark where blocks are passed
/// over.
final class DifferenceWriter {

    private final Html html = new Html();
    private final Function<Note, String> words;

    DifferenceWriter(Function<Note, String> words) {
        this.words = words;
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
        html.open("p").attribute("lang", change.lang()).attribute("dir", "auto");
        change.runs().forEach(this::write);
        html.close().close();
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
