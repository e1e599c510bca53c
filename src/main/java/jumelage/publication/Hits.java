package jumelage.publication;

import java.util.List;

/// One sheet of what a search has found.
///
/// @param count of all that was found
/// @param sheet its number, from 1
public record Hits(List<Found> found, int count, int sheet) {
    public static final int A_SHEET = 20;
    static final Hits NONE = new Hits(List.of(), 0, 1);

    public Hits {
        found = List.copyOf(found);
    }

    public int sheets() {
        return sheets(count);
    }

    static int sheets(int count) {
        return Math.max(1, (count + A_SHEET - 1) / A_SHEET);
    }
}
