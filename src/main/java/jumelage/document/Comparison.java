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
    /// More of a block are told in one.
    private static final int MOST_MARKED = 5;

    private final Leaf before;
    private final Leaf after;
    private final List<Run> runs;
    private final Set<Note> notes = new LinkedHashSet<>();
    private final StringBuilder marked = new StringBuilder();
    private Restyling restyling = Restyling.NONE;
    private int markedOnes;

    private Comparison(Leaf before, Leaf after, Effort effort) {
        this.before = before;
        this.after = after;
        this.runs = WordRuns.between(before.text(), after.text(), effort);
    }

    /// @param moved where it stood, if it stood elsewhere
    static Change of(Leaf before, Leaf after, Note.@Nullable Moved moved, Effort effort) {
        return new Comparison(before, after, effort).change(moved);
    }

    static Change ofNew(Leaf after) {
        var notes = new LinkedHashSet<Note>();
        notes.addAll(FigureNotes.between(null, after.block().kind()));
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

    private Change change(Note.@Nullable Moved moved) {
        if (moved != null) {
            notes.add(moved);
        }
        if (!before.place().equals(after.place())) {
            notes.add(new Note.Became(before.place(), after.place()));
        } else if (before.level() != after.level()) {
            notes.add(new Note.Levelled(before.level(), after.level()));
        } else if (!before.looksLike(after)) {
            notes.add(new Note.Restyled());
        }
        notes.addAll(FigureNotes.between(before.block().kind(), after.block().kind()));
        if (!before.content().equals(after.content())) {
            noteMarks();
        }
        var was = Objects.equals(before.shown(), after.shown()) ? null : before.shown();
        return new Change(
                Fate.SAME,
                Change.ids(before, after),
                Change.around(before, after),
                after.place(),
                after.lang(),
                runs,
                List.copyOf(notes),
                new Change.Content(before.content(), after.content()),
                was,
                after.shown());
    }

    private void noteMarks() {
        var was = marksByCharacter(before);
        var is = marksByCharacter(after);
        int then = 0;
        int now = 0;
        for (var run : runs) {
            for (int index = 0; index < run.text().length(); index++) {
                switch (run.fate()) {
                    case SAME ->
                        noteMarks(was.get(then++), is.get(now++), run.text().charAt(index));
                    case DELETED -> then++;
                    case INSERTED -> noteLink(null, link(is.get(now++)));
                }
            }
            endMarked();
        }
    }

    private void noteMarks(List<Mark> was, List<Mark> is, char character) {
        var styles = Restyling.between(was, is);
        if (!styles.equals(restyling)) {
            endMarked();
            restyling = styles;
        }
        if (!styles.none()) {
            marked.append(character);
        }
        if (!was.equals(is)) {
            noteLink(link(was), link(is));
            if (!others(was).equals(others(is))) {
                notes.add(new Note.Restyled());
            }
        }
    }

    /// The styles that a character got and lost.
    private record Restyling(List<String> now, List<String> nowNot) {
        static final Restyling NONE = new Restyling(List.of(), List.of());

        static Restyling between(List<Mark> was, List<Mark> is) {
            return was.equals(is) ? NONE : new Restyling(beyond(was, is), beyond(is, was));
        }

        private static List<String> beyond(List<Mark> some, List<Mark> others) {
            return others.stream()
                    .filter(mark -> mark instanceof Mark.Style && !some.contains(mark))
                    .map(Mark::type)
                    .toList();
        }

        boolean none() {
            return now.isEmpty() && nowNot.isEmpty();
        }
    }

    private void endMarked() {
        if (!marked.isEmpty() && MOST_MARKED > markedOnes++) {
            notes.add(new Note.Marked(Part.first(marked.toString()), restyling.now, restyling.nowNot));
        } else if (!marked.isEmpty()) {
            notes.add(new Note.Restyled());
        }
        marked.setLength(0);
        restyling = Restyling.NONE;
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

    /// Neither links nor styles.
    private static List<Mark> others(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> !(mark instanceof Mark.Link || mark instanceof Mark.Style))
                .toList();
    }

    private static List<List<Mark>> marksByCharacter(Leaf leaf) {
        var marks = new ArrayList<List<Mark>>();
        for (var inline : leaf.content()) {
            marks.addAll(Collections.nCopies(inline.text().length(), inline.marks()));
        }
        return marks;
    }
}
