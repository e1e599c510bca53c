package jumelage.document;

import java.util.ArrayList;
import java.util.List;

/// How far down each column of a table is taken by the cells that were written.
final class Taken {
    private final List<Integer> until = new ArrayList<>();
    private int row = -1;
    private int at;

    void nextRow() {
        row++;
        at = 0;
    }

    /// How many columns nobody takes between here and one further on.
    int gapBefore(int column) {
        int gap = 0;
        for (; at < column; at++) {
            if (at >= until.size() || until.get(at) <= row) {
                gap++;
            }
        }
        return gap;
    }

    void take(TableChange.Cell cell) {
        while (until.size() < cell.column() + cell.width()) {
            until.add(0);
        }
        for (int column = cell.column(); column < cell.column() + cell.width(); column++) {
            until.set(column, row + cell.height());
        }
        at = cell.column() + cell.width();
    }
}
