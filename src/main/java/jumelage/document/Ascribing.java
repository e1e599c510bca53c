package jumelage.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import jumelage.document.Authorship.Span;

/// Says who wrote what after somebody has changed a document. It takes a bounded time; beyond that, more counts as his
/// than he wrote.
final class Ascribing {
    private static final long MOST_STEPS = 20_000_000;
    /// So many characters that went in one place and came in another were moved.
    private static final int SHORTEST_MOVED = 8;

    /// Words that are no longer where they were.
    private record Gone(String text, Spans spans) {}

    private final Authorship was;
    private final List<Leaf> before;
    private final UUID author;
    private final Effort effort = new Effort(MOST_STEPS);
    private final List<Gone> gone = new ArrayList<>();

    Ascribing(Authorship was, Document before, UUID author) {
        this.was = was;
        this.before = Leaf.of(before);
        this.author = author;
    }

    Authorship of(Document now) {
        var after = Leaf.of(now);
        var matching = new Matching(before, after, effort);
        var written = new ArrayList<Spans>();
        for (int later = 0; later < after.size(); later++) {
            var spans = new Spans(after.get(later).text().length());
            if (matching.match(later) != Alignment.NONE) {
                goOn(before.get(matching.match(later)), after.get(later).text(), spans);
            }
            written.add(spans);
        }
        for (int earlier = 0; earlier < before.size(); earlier++) {
            if (!matching.goesOn(earlier)) {
                var leaf = before.get(earlier);
                goneWas(leaf.text(), spans(leaf), 0, leaf.text().length());
            }
        }
        var blocks = new HashMap<String, List<Span>>();
        for (int later = 0; later < after.size(); later++) {
            var leaf = after.get(later);
            var id = leaf.id();
            find(leaf.text(), written.get(later));
            if (id != null && !leaf.text().isEmpty()) {
                blocks.put(id, written.get(later).otherwise(author));
            }
        }
        return new Authorship(blocks);
    }

    private Spans spans(Leaf leaf) {
        var id = leaf.id();
        var spans = id == null ? List.<Span>of() : was.blocks().getOrDefault(id, List.of());
        return Spans.of(spans, leaf.text().length());
    }

    private void goOn(Leaf leaf, String text, Spans is) {
        var then = spans(leaf);
        var runs = WordRuns.between(leaf.text(), text, effort);
        int from = 0;
        int to = 0;
        for (int index = 0; index < runs.size(); index++) {
            var run = runs.get(index);
            int length = run.text().length();
            switch (run.fate()) {
                case SAME -> {
                    is.copy(then, from, to, length);
                    from += length;
                    to += length;
                }
                case INSERTED -> to += length;
                case DELETED -> {
                    var next = index + 1 < runs.size() ? runs.get(index + 1) : run;
                    exchange(run.text(), next.fate() == Fate.INSERTED ? next.text() : "", then, from, is, to);
                    from += length;
                }
            }
        }
    }

    /// Of words that were exchanged, those letters are old with which both begin, and those with which both end.
    private void exchange(String old, String fresh, Spans then, int from, Spans is, int to) {
        int most = Math.min(old.length(), fresh.length());
        int start = 0;
        while (start < most && old.charAt(start) == fresh.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && old.charAt(old.length() - 1 - end) == fresh.charAt(fresh.length() - 1 - end)) {
            end++;
        }
        is.copy(then, from, to, start);
        is.copy(then, from + old.length() - end, to + fresh.length() - end, end);
        goneWas(
                old.substring(start, old.length() - end),
                then.part(from, from + old.length()),
                start,
                old.length() - end);
    }

    private void goneWas(String text, Spans all, int from, int to) {
        if (text.strip().length() >= SHORTEST_MOVED) {
            gone.add(new Gone(text, all.part(from, to)));
        }
    }

    /// What came here may have gone elsewhere: a block was cut in two, joined to another, or words were moved.
    private void find(String text, Spans is) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !is.said(to)) {
                to++;
            }
            if (to > from) {
                find(text, from, to, is);
            }
            from = to + 1;
        }
    }

    private void find(String text, int from, int to, Spans is) {
        var fresh = text.substring(from, to);
        for (var piece : gone) {
            if (!effort.isLeft()) {
                return;
            }
            effort.spend(fresh.length() + (long) piece.text().length());
            if (found(fresh, piece.text(), piece.spans(), from, is)) {
                return;
            }
            foundWithin(fresh, piece.text(), piece.spans(), from, is);
        }
    }

    /// All that came is a part of what went.
    private static boolean found(String fresh, String piece, Spans spans, int from, Spans is) {
        var core = fresh.strip();
        int at = core.length() < SHORTEST_MOVED ? -1 : piece.indexOf(core);
        if (at >= 0) {
            is.copy(spans, at, from + fresh.indexOf(core), core.length());
        }
        return at >= 0;
    }

    /// All that went is a part of what came.
    private static void foundWithin(String fresh, String piece, Spans spans, int from, Spans is) {
        var core = piece.strip();
        int at = fresh.indexOf(core);
        if (at >= 0) {
            is.copy(spans, piece.indexOf(core), from + at, core.length());
        }
    }
}
