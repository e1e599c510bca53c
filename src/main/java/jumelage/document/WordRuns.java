package jumelage.document;

import java.util.ArrayList;
import java.util.List;

/// Compares two texts word by word. Words that were exchanged side by side are one exchange, their spaces included.
final class WordRuns {

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private final StringBuilder space = new StringBuilder();

    private WordRuns() {}

    static List<Run> between(String before, String after, Effort effort) {
        if (before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new Run(Fate.SAME, before));
        }
        return new WordRuns().compare(Words.cut(before), Words.cut(after), effort);
    }

    private List<Run> compare(List<String> before, List<String> after, Effort effort) {
        var matches = Alignment.of(before, after, effort);
        int next = 0;
        for (int index = 0; index < after.size(); index++) {
            if (matches[index] == Alignment.NONE) {
                edit(inserted, after.get(index));
                continue;
            }
            before.subList(next, matches[index]).forEach(piece -> edit(deleted, piece));
            next = matches[index] + 1;
            keep(after.get(index));
        }
        before.subList(next, before.size()).forEach(piece -> edit(deleted, piece));
        endEdit();
        end(Fate.SAME, kept);
        return runs;
    }

    private void keep(String piece) {
        if (piece.isBlank() && !deleted.isEmpty() && !inserted.isEmpty()) {
            space.append(piece);
        } else {
            endEdit();
            kept.append(piece);
        }
    }

    private void edit(StringBuilder edited, String piece) {
        end(Fate.SAME, kept);
        deleted.append(space);
        inserted.append(space);
        space.setLength(0);
        edited.append(piece);
    }

    private void endEdit() {
        end(Fate.DELETED, deleted);
        end(Fate.INSERTED, inserted);
        kept.append(space);
        space.setLength(0);
    }

    private void end(Fate fate, StringBuilder text) {
        if (!text.isEmpty()) {
            runs.add(new Run(fate, text.toString()));
            text.setLength(0);
        }
    }
}
