package jumelage.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares a block with what it was.
final class Comparison {

    private final Leaf before;
    private final Leaf after;
    private final List<Run> runs;
    private final Set<Note> notes = new LinkedHashSet<>();

    private Comparison(Leaf before, Leaf after, Effort effort) {
        this.before = before;
        this.after = after;
        this.runs = WordRuns.between(before.text(), after.text(), effort);
    }

    static Change of(Leaf before, Leaf after, boolean moved, Effort effort) {
        return new Comparison(before, after, effort).change(moved);
    }

    static Change ofNew(Leaf after) {
        var notes =
                new LinkedHashSet<Note>(FigureNotes.between(null, after.block().kind()));
        for (var inline : after.content()) {
            var link = link(inline.marks());
            if (link != null) {
                notes.add(new Note.Relinked(null, link));
            }
        }
        return Change.of(Fate.INSERTED, after, notes);
    }

    static Change ofGone(Leaf before) {
        return Change.of(
                Fate.DELETED, before, FigureNotes.between(before.block().kind(), null));
    }

    private Change change(boolean moved) {
        if (moved) {
            notes.add(new Note.Moved());
        }
        if (!before.place().equals(after.place())) {
            notes.add(new Note.Became(before.place(), after.place()));
        } else if (!before.looksLike(after)) {
            notes.add(new Note.Restyled());
        }
        notes.addAll(FigureNotes.between(before.block().kind(), after.block().kind()));
        if (!before.content().equals(after.content())) {
            noteMarks();
        }
        var was = Objects.equals(before.shown(), after.shown()) ? null : before.shown();
        return new Change(Fate.SAME, after.place(), after.lang(), runs, List.copyOf(notes), was, after.shown());
    }

    private void noteMarks() {
        var was = marksByCharacter(before);
        var is = marksByCharacter(after);
        int then = 0;
        int now = 0;
        for (var run : runs) {
            for (int index = 0; index < run.text().length(); index++) {
                switch (run.fate()) {
                    case SAME -> noteMarks(was.get(then++), is.get(now++));
                    case DELETED -> then++;
                    case INSERTED -> noteLink(null, link(is.get(now++)));
                }
            }
        }
    }

    private void noteMarks(List<Mark> was, List<Mark> is) {
        if (!was.equals(is)) {
            noteLink(link(was), link(is));
            if (!withoutLink(was).equals(withoutLink(is))) {
                notes.add(new Note.Restyled());
            }
        }
    }

    private void noteLink(@Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            notes.add(new Note.Relinked(was, is));
        }
    }

    private static @Nullable String link(List<Mark> marks) {
        return switch (marks.isEmpty() ? null : marks.getFirst()) {
            case Mark.WebLink(var href) -> href;
            case Mark.PageLink(var page) -> page.toString();
            case null, default -> null;
        };
    }

    private static List<Mark> withoutLink(List<Mark> marks) {
        return marks.stream().filter(mark -> !(mark instanceof Mark.Link)).toList();
    }

    private static List<List<Mark>> marksByCharacter(Leaf leaf) {
        var marks = new ArrayList<List<Mark>>();
        for (var inline : leaf.content()) {
            marks.addAll(Collections.nCopies(inline.text().length(), inline.marks()));
        }
        return marks;
    }
}
