package jumelage.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The text that was written in a document from some moment on and is taken away again, gathered while updates are
/// applied: afterwards the document does not know it any more.
public final class Struck {
    private static final int MOST = 20_000;

    private final Doc doc;
    private final StateVector since;
    private final Map<Long, TreeMap<Long, String>> gone = new LinkedHashMap<>();
    private int length;
    private boolean more;

    /// What one client wrote in one go.
    public record Words(long client, String text) {}

    /// From now on.
    public Struck(Doc doc) {
        doc.whole();
        this.doc = doc;
        this.since = doc.store().stateVector();
    }

    /// As [Doc#repeat].
    public void applying(byte[] update) {
        var parsed = Update.parse(update, doc.limits());
        parsed.deletions()
                .clients()
                .forEach((client, ranges) -> ranges.forEach(range -> note(client, range.clock(), range.end())));
        doc.repeat(parsed);
    }

    private void note(long client, long from, long to) {
        var first = Math.max(from, since.clock(client));
        var end = Math.min(to, doc.store().state(client));
        if (first >= end) return;
        var structs = doc.store().of(client);
        for (var i = StructStore.index(structs, first); i < structs.size() && structs.get(i).clock < end; i++)
            if (structs.get(i) instanceof Item item
                    && !item.deleted()
                    && item.content instanceof ContentString string) {
                var start = Math.max(first, item.clock);
                note(client, start, string.text(), (int) (start - item.clock), (int)
                        (Math.min(end, item.end()) - item.clock));
            }
    }

    private void note(long client, long clock, CharSequence text, int from, int to) {
        var fits = Math.min(to, from + MOST - length);
        if (fits < to) more = true;
        if (fits == from) return;
        gone.computeIfAbsent(client, _ -> new TreeMap<>())
                .put(clock, text.subSequence(from, fits).toString());
        length += fits - from;
    }

    /// Whether there was more than is remembered.
    public boolean more() {
        return more;
    }

    /// Each client's in the order in which it wrote.
    public List<Words> words() {
        var words = new ArrayList<Words>();
        gone.forEach((client, pieces) -> {
            var text = new StringBuilder();
            var next = -1L;
            for (var piece : pieces.entrySet()) {
                if (piece.getKey() != next && !text.isEmpty()) {
                    words.add(new Words(client, text.toString()));
                    text.setLength(0);
                }
                text.append(piece.getValue());
                next = piece.getKey() + piece.getValue().length();
            }
            words.add(new Words(client, text.toString()));
        });
        return words;
    }
}
