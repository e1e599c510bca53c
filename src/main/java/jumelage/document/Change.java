package jumelage.document;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block as it is in both texts or in one; its place is one of those that [Note.Became] names.
///
/// @param was the file that it showed before, where it shows another now or none
/// @param is the file that it shows now
public record Change(
        Fate fate,
        String place,
        @Nullable String lang,
        List<Run> runs,
        List<Note> notes,
        @Nullable Shown was,
        @Nullable Shown is) {

    public Change {
        runs = List.copyOf(runs);
        notes = List.copyOf(notes);
    }

    static Change of(Fate fate, Leaf leaf, Collection<Note> notes) {
        var runs = leaf.text().isEmpty() ? List.<Run>of() : List.of(new Run(fate, leaf.text()));
        var shown = leaf.shown();
        return new Change(
                fate,
                leaf.place(),
                leaf.lang(),
                runs,
                List.copyOf(notes),
                fate == Fate.DELETED ? shown : null,
                fate == Fate.DELETED ? null : shown);
    }

    /// Nothing is different here.
    public boolean none() {
        return fate == Fate.SAME && notes.isEmpty() && runs.stream().allMatch(run -> run.fate() == Fate.SAME);
    }
}
