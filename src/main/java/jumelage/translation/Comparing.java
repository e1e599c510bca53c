package jumelage.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jumelage.document.Segment;
import org.jspecify.annotations.Nullable;

/// Lays a version beside its source, in the source's order. Whether a block is stale comes out of the words that both
/// have now: nothing is kept of it that could be untrue.
final class Comparing {
    private final Map<String, Segment> version = new LinkedHashMap<>();
    private final Map<String, Known> bySource = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, String> prints = new HashMap<>();
    private final boolean teacher;
    private final List<Piece> pieces = new ArrayList<>();

    /// @param teacher whether the reader may know what was for teachers only
    private Comparing(List<Segment> version, boolean teacher) {
        version.forEach(passage -> this.version.put(passage.id(), passage));
        this.teacher = teacher;
    }

    static List<Piece> of(Side source, Side version, List<Known> known, boolean teacher) {
        var comparing = new Comparing(version.passages(), teacher);
        comparing.lay(source.passages(), known);
        return comparing.awaited();
    }

    private void lay(List<Segment> sources, List<Known> known) {
        link(sources, known);
        var claimed = new HashSet<String>();
        bySource.values().forEach(one -> claimed.add(one.block()));
        for (var source : sources) {
            if (source.words().isEmpty()) continue;
            var row = bySource.get(source.id());
            var now = there(row, source, claimed);
            if (now != null) used.add(now.id());
            var block = now != null ? now.id() : row != null ? row.block() : source.id();
            var state = state(source, row, now);
            pieces.add(new Piece(block, source, now, state, then(state, row, source, now)));
        }
        for (var one : known)
            if (bySource.get(one.sourceBlock()) != one
                    && !used.contains(one.block())
                    && version.get(one.block()) instanceof Segment left
                    && !left.words().isEmpty()) gone(one, left);
    }

    private @Nullable String then(State state, @Nullable Known row, Segment source, @Nullable Segment now) {
        if (state == State.STALE && row != null) return teacher || !row.teachers() ? row.sourceText() : null;
        // the version says it still
        return state == State.SAME && now != null && !now.words().equals(source.words()) ? now.words() : null;
    }

    /// A block that was cut out and put in again has another name but says the same.
    private void link(List<Segment> sources, List<Known> known) {
        var there = new HashSet<String>();
        sources.forEach(source -> there.add(source.id()));
        for (var one : known) if (there.contains(one.sourceBlock())) bySource.put(one.sourceBlock(), one);
        for (var one : known) {
            if (there.contains(one.sourceBlock()) || one.sourceText().isEmpty()) continue;
            sources.stream()
                    .filter(source -> !bySource.containsKey(source.id()))
                    .filter(source -> source.words().equals(one.sourceText()))
                    .findFirst()
                    .ifPresent(source -> bySource.put(source.id(), one));
        }
    }

    /// What is known to say it, wherever it stands now; else what is called as the source's block is.
    private @Nullable Segment there(@Nullable Known row, Segment source, Set<String> claimed) {
        if (row != null && version.get(row.block()) instanceof Segment named) return named;
        var free = version.values().stream()
                .filter(passage -> !claimed.contains(passage.id()) && !used.contains(passage.id()))
                .toList();
        return free.stream()
                .filter(passage ->
                        row != null && !passage.words().isEmpty() && row.text().equals(print(passage)))
                .findFirst()
                .or(() -> free.stream()
                        .filter(passage -> passage.id().equals(source.id()))
                        .findFirst())
                .orElse(null);
    }

    private String print(Segment passage) {
        return prints.computeIfAbsent(passage.id(), _ -> Fingerprint.of(passage.words()));
    }

    /// What says the same in every language comes with the next passage that somebody says; where there is none to
    /// say, it is to do itself.
    private List<Piece> awaited() {
        if (!pieces.stream().allMatch(piece -> piece.state().done())) return pieces;
        return pieces.stream()
                .map(piece -> piece.pending() ? piece.as(State.UNTRANSLATED) : piece)
                .toList();
    }

    /// Whether the version says here what the source does, or may get it by itself: not what somebody has emptied, or
    /// put in other words.
    private static boolean same(Segment source, @Nullable Known row, @Nullable Segment now) {
        if (source.translatable()) return false;
        var words = now == null ? "" : now.words();
        if (words.equals(source.words())) return true;
        if (now != null && now.suggested()) return false;
        if (row == null) return words.isEmpty();
        return words.isEmpty()
                ? !row.state().done() || !row.text().equals(Fingerprint.of(words))
                : words.equals(row.sourceText());
    }

    private static State state(Segment source, @Nullable Known row, @Nullable Segment now) {
        if (same(source, row, now)) return State.SAME;
        var words = now == null ? "" : now.words();
        if (row == null) return State.UNTRANSLATED;
        var said = Fingerprint.of(words);
        var same = said.equals(row.text());
        // what somebody emptied or took out on purpose is right as it is; what has merely gone is not
        if (words.isEmpty() && !same) return State.UNTRANSLATED;
        if (row.state() == State.UNTRANSLATED && same) return State.UNTRANSLATED;
        if (!source.words().equals(row.sourceText())) return State.STALE;
        if (row.unchecked().contains(said)) return State.MACHINE;
        return row.state().done() ? row.state() : State.PUPIL;
    }

    /// Behind what stands before it in the version.
    private void gone(Known row, Segment left) {
        var before = new ArrayList<>(version.keySet());
        var at = before.indexOf(left.id());
        var place = 0;
        for (var index = 0; index < pieces.size(); index++) {
            var there = before.indexOf(pieces.get(index).block());
            if (there >= 0 && there < at) place = index + 1;
        }
        pieces.add(
                place,
                new Piece(row.block(), null, left, State.GONE, teacher || !row.teachers() ? row.sourceText() : null));
    }
}
