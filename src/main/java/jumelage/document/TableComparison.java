package jumelage.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares a table with what it was.
final class TableComparison {
    private final Leaf after;
    private final Grid was;
    private final Grid is;
    private final Effort effort;
    private final Matching matching;
    private final List<Pair> rows;
    private final List<Pair> columns;
    private final Layout layout;
    private final Set<Integer> told = new HashSet<>();

    TableComparison(Leaf before, Leaf after, Effort effort) {
        this.after = after;
        this.effort = effort;
        this.was = new Grid(before);
        this.is = new Grid(after);
        this.matching = new Matching(was.rows(), is.rows(), effort);
        this.rows = matching.pairs();
        this.columns = Columns.between(was, is, rows, effort);
        this.layout = new Layout(was, is, rows, columns);
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
        var content = spot.cell().inside().stream()
                .map(leaf -> Walk.whole(fate, leaf))
                .toList();
        return new TableChange.Cell(fate, group(spot.cell()), spot.column(), spot.height(), spot.width(), content);
    }

    private static Group group(Leaf leaf) {
        return leaf.block() instanceof Group group ? group : new Group(Kind.Plain.TABLE, Tags.NONE, List.of());
    }

    TableChange change(Note.@Nullable Moved moved) {
        var notes = Stream.<Note>ofNullable(moved).toList();
        return new TableChange(
                Change.of(Fate.SAME, after, notes),
                group(after),
                IntStream.range(0, rows.size()).mapToObj(this::row).toList());
    }

    private TableChange.Row row(int index) {
        var pair = rows.get(index);
        var row = pair.fate() == Fate.DELETED
                ? was.rows().get(pair.earlier())
                : is.rows().get(pair.later());
        var cells = layout.in(index).stream().map(this::cell).toList();
        return noted(new TableChange.Row(group(row), cells), pair);
    }

    private TableChange.Cell cell(Layout.Cell cell) {
        var then = cell.were().stream()
                .flatMap(spot -> spot.cell().inside().stream())
                .toList();
        var now = cell.is() == null ? List.<Leaf>of() : cell.is().cell().inside();
        var shown = cell.is() == null ? cell.were().getFirst() : cell.is();
        return new TableChange.Cell(
                cell.fate(), group(shown.cell()), cell.column(), cell.height(), cell.width(), compared(then, now));
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
    private TableChange.Row noted(TableChange.Row row, Pair pair) {
        var noted = row;
        for (int index = 0; index < row.cells().size(); index++) {
            var cell = row.cells().get(index);
            var fate = columns.get(cell.column()).fate();
            if (fate != Fate.SAME && fate == cell.fate() && told.add(cell.column())) {
                noted = noted.noting(index, List.of(new Note.Column(fate)));
            }
        }
        if (pair.fate() != Fate.SAME) {
            return noted.noting(List.of(new Note.Row(pair.fate())));
        }
        return matching.moved(pair.later()) ? noted.noting(List.of(matching.from(pair.earlier()))) : noted;
    }
}
