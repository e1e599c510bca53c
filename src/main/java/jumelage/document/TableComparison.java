package jumelage.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares a table with what it was, and lays the cells of both out as one.
final class TableComparison {
    private final Leaf after;
    private final Grid was;
    private final Grid is;
    private final Effort effort;
    private final Matching matching;
    private final List<Matching.Pair> rows;
    private final List<Matching.Pair> columns;
    private final Map<Grid.Place, Laid> taken = new HashMap<>();
    private final List<List<Laid>> laid;
    private final Set<Integer> told = new HashSet<>();

    /// A cell among those of both tables.
    ///
    /// @param is nothing where it went
    /// @param were those of the earlier table that it goes on from, or one that went
    private record Laid(Grid.@Nullable Spot is, List<Grid.Spot> were, int row, int column, int height, int width) {
        Laid single() {
            return new Laid(is, were, row, column, 1, 1);
        }
    }

    TableComparison(Leaf before, Leaf after, Effort effort) {
        this.after = after;
        this.effort = effort;
        this.was = new Grid(before);
        this.is = new Grid(after);
        this.matching = new Matching(was.rows(), is.rows(), effort);
        this.rows = matching.pairs();
        this.columns = Columns.between(was, is, rows, effort);
        this.laid = rows.stream().<List<Laid>>map(_ -> new ArrayList<>()).toList();
        lay();
    }

    /// A table of which all came, or went.
    static TableChange whole(Fate fate, Leaf table) {
        var grid = new Grid(table);
        var rows = IntStream.range(0, grid.rows().size())
                .mapToObj(row -> new TableChange.Row(
                        group(grid.rows().get(row)),
                        grid.in(row).stream().map(spot -> whole(fate, spot)).toList()))
                .toList();
        return new TableChange(Change.of(fate, table, List.of()), group(table), rows);
    }

    private static TableChange.Cell whole(Fate fate, Grid.Spot spot) {
        return new TableChange.Cell(
                fate,
                group(spot.cell()),
                spot.column(),
                spot.height(),
                spot.width(),
                spot.cell().inside().stream()
                        .map(leaf -> Walk.whole(fate, leaf))
                        .toList());
    }

    private static Group group(Leaf leaf) {
        return leaf.block() instanceof Group group ? group : new Group(Kind.Plain.TABLE, Tags.NONE, List.of());
    }

    /// The later cells first, across all that stands between; of the earlier ones each goes into the one that has its
    /// place, or takes it.
    private void lay() {
        var now = now();
        var spanning = now.stream()
                        .mapToLong(cell -> cell.height() * (long) cell.width())
                        .sum()
                <= Grid.MOST_PLACES;
        now.forEach(cell -> take(spanning ? cell : cell.single()));
        var thenRows = places(rows, true);
        var thenColumns = places(columns, true);
        was.spots().forEach(spot -> {
            int row = thenRows.get(spot.row());
            int column = thenColumns.get(spot.column());
            var other = taken.get(new Grid.Place(row, column));
            if (other == null) {
                take(free(spot, row, column));
            } else {
                other.were().add(spot);
            }
        });
    }

    private List<Laid> now() {
        var nowRows = places(rows, false);
        var nowColumns = places(columns, false);
        return is.spots()
                .map(spot -> {
                    int row = nowRows.get(spot.row());
                    int column = nowColumns.get(spot.column());
                    int last = nowRows.get(spot.row() + spot.height() - 1);
                    int end = nowColumns.get(spot.column() + spot.width() - 1);
                    return new Laid(spot, new ArrayList<>(), row, column, last - row + 1, end - column + 1);
                })
                .toList();
    }

    /// Where those of one table stand among those of both.
    private static Map<Integer, Integer> places(List<Matching.Pair> pairs, boolean earlier) {
        var places = new HashMap<Integer, Integer>();
        for (int index = 0; index < pairs.size(); index++) {
            places.put(earlier ? pairs.get(index).earlier() : pairs.get(index).later(), index);
        }
        return places;
    }

    /// As much of its own room as nobody has taken.
    private Laid free(Grid.Spot spot, int row, int column) {
        int width = 1;
        while (width < columns.size() - column
                && goesOn(columns, column + width, spot.column(), spot.width())
                && !taken.containsKey(new Grid.Place(row, column + width))) {
            width++;
        }
        int height = 1;
        while (height < rows.size() - row
                && goesOn(rows, row + height, spot.row(), spot.height())
                && isFree(row + height, column, width)) {
            height++;
        }
        return new Laid(null, List.of(spot), row, column, height, width);
    }

    private boolean isFree(int row, int column, int width) {
        return IntStream.range(column, column + width).noneMatch(at -> taken.containsKey(new Grid.Place(row, at)));
    }

    private static boolean goesOn(List<Matching.Pair> pairs, int index, int from, int length) {
        int earlier = pairs.get(index).earlier();
        return earlier > from && earlier < from + length;
    }

    private void take(Laid cell) {
        laid.get(cell.row()).add(cell);
        for (int down = 0; down < cell.height(); down++) {
            for (int along = 0; along < cell.width(); along++) {
                taken.putIfAbsent(new Grid.Place(cell.row() + down, cell.column() + along), cell);
            }
        }
    }

    TableChange change(Note.@Nullable Moved moved) {
        var notes = Stream.<Note>ofNullable(moved).toList();
        var itself = Change.of(Fate.SAME, after, notes);
        return new TableChange(
                itself,
                group(after),
                IntStream.range(0, rows.size()).mapToObj(this::row).toList());
    }

    private TableChange.Row row(int index) {
        var pair = rows.get(index);
        var row = pair.later() == Alignment.NONE
                ? was.rows().get(pair.earlier())
                : is.rows().get(pair.later());
        var cells = laid.get(index).stream()
                .sorted(Comparator.comparingInt(Laid::column))
                .map(this::cell)
                .toList();
        return noted(new TableChange.Row(group(row), cells), pair);
    }

    private TableChange.Cell cell(Laid laid) {
        var then = laid.were().stream()
                .flatMap(spot -> spot.cell().inside().stream())
                .toList();
        var now = laid.is() == null ? List.<Leaf>of() : laid.is().cell().inside();
        var fate = laid.is() == null ? Fate.DELETED : laid.were().isEmpty() ? Fate.INSERTED : Fate.SAME;
        return new TableChange.Cell(
                fate,
                group((laid.is() == null ? laid.were().getFirst() : laid.is()).cell()),
                laid.column(),
                laid.height(),
                laid.width(),
                compared(then, now));
    }

    /// A line that stands alone in a cell goes on from the one that did, however little is left of it.
    private List<Compared> compared(List<Leaf> then, List<Leaf> now) {
        if (then.size() == 1 && now.size() == 1) {
            var was = then.getFirst();
            var is = now.getFirst();
            if (!is.holds() && was.block().kind().equals(is.block().kind())) {
                return List.of(Comparison.of(was, is, null, effort));
            }
        }
        return new Walk(then, now, effort).compared();
    }

    /// What is to be said of a row stands in its first cell, of a column in its uppermost.
    private TableChange.Row noted(TableChange.Row row, Matching.Pair pair) {
        var noted = row;
        for (int index = 0; index < row.cells().size(); index++) {
            var cell = row.cells().get(index);
            var fate = fate(columns.get(cell.column()));
            if (fate != Fate.SAME && fate == cell.fate() && told.add(cell.column())) {
                noted = noted.noting(index, List.of(new Note.Column(fate)));
            }
        }
        var fate = fate(pair);
        if (fate != Fate.SAME) {
            return noted.noting(List.of(new Note.Row(fate)));
        }
        return matching.moved(pair.later()) ? noted.noting(List.of(matching.from(pair.earlier()))) : noted;
    }

    private static Fate fate(Matching.Pair pair) {
        if (pair.earlier() == Alignment.NONE) {
            return Fate.INSERTED;
        }
        return pair.later() == Alignment.NONE ? Fate.DELETED : Fate.SAME;
    }
}
