package jumelage.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lays the cells of two tables out as those of one, which has the rows and columns of both.
final class Layout {
    private final Grid was;
    private final Grid is;
    private final List<Pair> rows;
    private final List<Pair> columns;
    private final Map<Grid.Place, Cell> taken = new HashMap<>();
    private final List<List<Cell>> cells;

    /// A cell among those of both tables.
    ///
    /// @param is nothing where it went
    /// @param were those of the earlier table that it goes on from, or the one that went
    record Cell(Grid.@Nullable Spot is, List<Grid.Spot> were, int row, int column, int height, int width) {
        Cell single() {
            return new Cell(is, were, row, column, 1, 1);
        }

        Fate fate() {
            if (is == null) {
                return Fate.DELETED;
            }
            return were.isEmpty() ? Fate.INSERTED : Fate.SAME;
        }
    }

    Layout(Grid was, Grid is, List<Pair> rows, List<Pair> columns) {
        this.was = was;
        this.is = is;
        this.rows = rows;
        this.columns = columns;
        this.cells = rows.stream().<List<Cell>>map(_ -> new ArrayList<>()).toList();
        layLater();
        layEarlier();
    }

    /// Those that begin in a row, one after the other.
    List<Cell> in(int row) {
        return cells.get(row).stream()
                .sorted(Comparator.comparingInt(Cell::column))
                .toList();
    }

    /// Across all that stands between.
    private void layLater() {
        var later = later();
        long places = later.stream()
                .mapToLong(cell -> cell.height() * (long) cell.width())
                .sum();
        later.forEach(cell -> take(places <= Grid.MOST_PLACES ? cell : cell.single()));
    }

    private List<Cell> later() {
        var down = places(rows, Pair::later);
        var along = places(columns, Pair::later);
        return is.spots()
                .map(spot -> {
                    int row = down[spot.row()];
                    int column = along[spot.column()];
                    int last = down[spot.row() + spot.height() - 1];
                    int end = along[spot.column() + spot.width() - 1];
                    return new Cell(spot, new ArrayList<>(), row, column, last - row + 1, end - column + 1);
                })
                .toList();
    }

    /// Each goes into the later one that has its place, or takes it.
    private void layEarlier() {
        var down = places(rows, Pair::earlier);
        var along = places(columns, Pair::earlier);
        was.spots().forEach(spot -> {
            int row = down[spot.row()];
            int column = along[spot.column()];
            var other = taken.get(new Grid.Place(row, column));
            if (other == null) {
                take(free(spot, row, column));
            } else {
                other.were().add(spot);
            }
        });
    }

    /// Where those of one table stand among those of both, by their indexes.
    private static int[] places(List<Pair> pairs, ToIntFunction<Pair> of) {
        var places = new int[pairs.size()];
        for (int index = 0; index < pairs.size(); index++) {
            int own = of.applyAsInt(pairs.get(index));
            if (own != Alignment.NONE) {
                places[own] = index;
            }
        }
        return places;
    }

    /// As much of its own room as nobody has taken.
    private Cell free(Grid.Spot spot, int row, int column) {
        int width = 1;
        while (isOf(columns, column + width, spot.column(), spot.width()) && isFree(row, column + width, 1)) {
            width++;
        }
        int height = 1;
        while (isOf(rows, row + height, spot.row(), spot.height()) && isFree(row + height, column, width)) {
            height++;
        }
        return new Cell(null, List.of(spot), row, column, height, width);
    }

    private boolean isFree(int row, int column, int width) {
        return IntStream.range(column, column + width).noneMatch(at -> taken.containsKey(new Grid.Place(row, at)));
    }

    private static boolean isOf(List<Pair> pairs, int index, int from, int length) {
        return index < pairs.size()
                && pairs.get(index).earlier() > from
                && pairs.get(index).earlier() < from + length;
    }

    private void take(Cell cell) {
        cells.get(cell.row()).add(cell);
        for (int down = 0; down < cell.height(); down++) {
            for (int along = 0; along < cell.width(); along++) {
                taken.putIfAbsent(new Grid.Place(cell.row() + down, cell.column() + along), cell);
            }
        }
    }
}
