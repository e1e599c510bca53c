package jumelage.document;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the rows of tables that are in one of two texts only, while the table is in both.
final class Rows {
    private final Map<Integer, Note> notes = new HashMap<>();

    /// @param kept the indexes of the leaves that stand in a table of the other text too
    Rows(List<Leaf> leaves, BitSet kept, Fate fate) {
        Map<Group, Integer> firsts = new IdentityHashMap<>();
        Set<Group> both = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int index = 0; index < leaves.size(); index++) {
            var row = leaves.get(index).nearest(Kind.Plain.TABLE_ROW);
            var table = leaves.get(index).nearest(Kind.Plain.TABLE);
            if (row != null && table != null) {
                firsts.putIfAbsent(row, index);
                if (kept.get(index)) {
                    both.add(row);
                    both.add(table);
                }
            }
        }
        firsts.forEach((row, first) -> {
            if (!both.contains(row) && both.contains(leaves.get(first).nearest(Kind.Plain.TABLE))) {
                notes.put(first, new Note.Row(fate));
            }
        });
    }

    /// What is to be noted at the leaf at an index.
    List<Note> noted(int index) {
        var note = notes.get(index);
        return note == null ? List.of() : List.of(note);
    }
}
