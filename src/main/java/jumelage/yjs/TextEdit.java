package jumelage.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes a text what is wanted: words that are there stay, and marks change only where they differ.
record TextEdit(Pen pen, MarkKeys keys) {

    /// A stretch of text with the same formats all along.
    private record Run(int length, Map<String, Object> formats) {}

    void become(YType text, List<Node> wanted) {
        var present = new ArrayList<Token>();
        var runs = new ArrayList<Run>();
        read(text, present, runs);
        var next = new ArrayList<Token>();
        for (var node : wanted) {
            if (!(node instanceof Node.Text run)) throw Refused.malformed("Something embedded stands in a text.");
            Token.of(run.text(), next);
        }
        var cursor = new TextCursor(pen, text);
        var from = new Runs(runs.stream().map(Run::length).toList());
        var to = new Runs(wanted.stream()
                .map(node -> node instanceof Node.Text run ? run.text().length() : 0)
                .toList());
        for (var step : Token.steps(present, next))
            switch (step) {
                case Token.Keep(int length) -> {
                    for (var left = length; left > 0; ) {
                        var part = Math.min(left, Math.min(from.left(), to.left()));
                        keep(cursor, part, runs.get(from.index()).formats, marks(wanted.get(to.index())));
                        from.move(part);
                        to.move(part);
                        left -= part;
                    }
                }
                case Token.Delete(int length) -> {
                    cursor.delete(length);
                    from.move(length);
                }
                case Token.Insert(String inserted) -> {
                    for (var at = 0; at < inserted.length(); ) {
                        var part = Math.min(inserted.length() - at, to.left());
                        cursor.insert(
                                inserted.substring(at, at + part),
                                keys.of(marks(wanted.get(to.index())), cursor.formats()));
                        to.move(part);
                        at += part;
                    }
                }
            }
    }

    private void keep(TextCursor cursor, int length, Map<String, Object> present, List<Node.Mark> wanted) {
        var formats = keys.of(wanted, present);
        if (formats.equals(present)) {
            cursor.advance(length);
            return;
        }
        for (var key : present.keySet()) formats.putIfAbsent(key, Json.NULL);
        cursor.format(length, formats);
    }

    private static List<Node.Mark> marks(Node node) {
        return node instanceof Node.Text text ? text.marks() : List.of();
    }

    private static void read(YType text, List<Token> tokens, List<Run> runs) {
        var formats = new LinkedHashMap<String, Object>();
        var written = new StringBuilder();
        for (@Nullable Item item = text.start; item != null; item = item.right) {
            if (item.deleted()) continue;
            if (item.content instanceof ContentFormat format) FormatCleanup.update(formats, format);
            else {
                runs.add(new Run((int) item.length, Map.copyOf(formats)));
                if (item.content instanceof ContentString string) written.append(string.text());
                else {
                    Token.of(written.toString(), tokens);
                    written.setLength(0);
                    tokens.add(Token.foreign((int) item.length));
                }
            }
        }
        Token.of(written.toString(), tokens);
    }

    /// Where one is in a row of lengths.
    private static final class Runs {
        private final List<Integer> lengths;
        private int index;
        private int done;

        Runs(List<Integer> lengths) {
            this.lengths = lengths;
        }

        int index() {
            return index;
        }

        int left() {
            return lengths.get(index) - done;
        }

        void move(int units) {
            for (done += units; index < lengths.size() && done >= lengths.get(index); index++)
                done -= lengths.get(index);
        }
    }
}
