package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What became of a table, with all the rows and columns that it had or has.
///
/// @param itself what is said of it as a whole
record TableChange(Change itself, Group table, List<Row> rows) implements Compared {

    TableChange {
        rows = List.copyOf(rows);
    }

    record Row(Group row, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        Row noting(List<Note> more) {
            return cells.isEmpty() || more.isEmpty() ? this : noting(0, more);
        }

        Row noting(int index, List<Note> more) {
            var noted = new ArrayList<>(cells);
            noted.set(index, cells.get(index).noting(more));
            return new Row(row, noted);
        }

        boolean none() {
            return cells.stream().allMatch(Cell::none);
        }
    }

    /// @param column where it begins
    /// @param height so many rows it takes
    /// @param width so many columns
    record Cell(Fate fate, Group cell, int column, int height, int width, List<Compared> content) {
        Cell {
            content = List.copyOf(content);
        }

        Cell noting(List<Note> more) {
            if (content.isEmpty()) {
                return this;
            }
            var noted = new ArrayList<>(content);
            noted.set(0, content.getFirst().noting(more));
            return new Cell(fate, cell, column, height, width, noted);
        }

        boolean heads() {
            return cell.kind() instanceof Kind.Cell its && its.header();
        }

        boolean none() {
            return content.stream().allMatch(Compared::none);
        }
    }

    int columns() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + cell.width())
                .max()
                .orElse(0);
    }

    private Stream<Compared> content() {
        return rows.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.content().stream());
    }

    @Override
    public List<Change> changes() {
        return content().flatMap(compared -> compared.changes().stream()).toList();
    }

    @Override
    public List<Change> differing() {
        var own = itself.notes().isEmpty() ? Stream.<Change>empty() : Stream.of(itself);
        return Stream.concat(own, content().flatMap(compared -> compared.differing().stream()))
                .toList();
    }

    @Override
    public TableChange noting(List<Note> more) {
        return new TableChange(itself.noting(more), table, rows);
    }
}
