package jumelage.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what became of a table as one, in a box that scrolls by itself. Of a long one the first row is shown, those
/// that changed and those around them.
final class TableWriter {

    private final Html html;
    private final ChangeWriter changes;
    private final boolean whole;

    /// @param whole whether all rows are shown
    TableWriter(Html html, ChangeWriter changes, boolean whole) {
        this.html = html;
        this.changes = changes;
        this.whole = whole;
    }

    void write(TableChange table) {
        html.open("div")
                .attribute("class", ChangeWriter.name(table.itself().fate(), table.none()))
                .attribute("data-place", table.itself().place());
        changes.writeNotes(table.itself());
        html.open("div").attribute("class", "sideways").attribute("tabindex", "0");
        html.open("table")
                .attribute("lang", table.itself().lang())
                .attribute("dir", Directions.of(table.table()).tag());
        writeRows(table);
        html.close().close().close();
    }

    private void writeRows(TableChange table) {
        var rows = table.rows();
        var all = whole || rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.height() > 1);
        boolean passing = false;
        int columns = Math.max(1, table.columns());
        var taken = new Taken();
        for (int index = 0; index < rows.size(); index++) {
            if (all || index == 0 || isNearChange(rows, index)) {
                writeRow(rows.get(index), taken, columns, table.itself().fate() == Fate.SAME);
                passing = false;
            } else if (!passing) {
                html.open("tr").attribute("class", "passed-over");
                html.open("td").attribute("colspan", unlessOne(columns)).close().close();
                passing = true;
            }
        }
    }

    private static boolean isNearChange(List<TableChange.Row> rows, int index) {
        return rows.subList(Math.max(0, index - 1), Math.min(rows.size(), index + 2)).stream()
                .anyMatch(row -> !row.none());
    }

    /// A header heads its column in a row of headers, else its row.
    private void writeRow(TableChange.Row row, Taken taken, int columns, boolean marked) {
        html.open("tr").attribute("lang", row.row().tags().lang());
        var scope = row.cells().stream().allMatch(TableChange.Cell::heads) ? "col" : "row";
        taken.nextRow();
        for (var cell : row.cells()) {
            writeGap(taken.gapBefore(cell.column()));
            write(cell, scope, marked);
            taken.take(cell);
        }
        if (marked && !row.cells().isEmpty()) {
            writeGap(taken.gapBefore(columns));
        }
        html.close();
    }

    private void writeGap(int columns) {
        if (columns > 0) {
            html.open("td")
                    .attribute("class", "void")
                    .attribute("colspan", unlessOne(columns))
                    .close();
        }
    }

    /// Its edge is at the same side as that of all others, however its own words run.
    private void write(TableChange.Cell cell, String scope, boolean marked) {
        html.open(cell.heads() ? "th" : "td")
                .attribute("class", marked ? ChangeWriter.name(cell.fate(), cell.none()) : null)
                .attribute("lang", cell.cell().tags().lang())
                .attribute("scope", cell.heads() ? scope : null)
                .attribute("colspan", unlessOne(cell.width()))
                .attribute("rowspan", unlessOne(cell.height()));
        for (var compared : cell.content()) {
            switch (compared) {
                case Change change -> changes.write(change);
                case TableChange table -> write(table);
            }
        }
        html.close();
    }

    private static @Nullable Integer unlessOne(int number) {
        return number == 1 ? null : number;
    }
}
