package jumelage.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the cells of a table stand, counted from 0, in the way in which browsers place them.
final class Grid {
    /// Beyond so many places each cell has one.
    static final int MOST_PLACES = 100_000;

    record Place(int row, int column) {}

    /// A cell, and how many rows and columns it takes.
    record Spot(Leaf cell, int row, int column, int height, int width) {}

    private final List<Leaf> rows;
    private final List<List<Spot>> spots = new ArrayList<>();
    private final Map<Place, Spot> taken = new HashMap<>();
    private final boolean spanning;
    private int columns;

    Grid(Leaf table) {
        rows = table.members();
        spanning = places() <= MOST_PLACES;
        for (int row = 0; row < rows.size(); row++) {
            spots.add(placed(row));
        }
    }

    private long places() {
        return rows.stream()
                .flatMap(row -> row.members().stream())
                .mapToLong(cell -> Math.min(span(cell).rowspan(), rows.size())
                        * (long) span(cell).colspan())
                .sum();
    }

    private List<Spot> placed(int row) {
        var placed = new ArrayList<Spot>();
        int column = 0;
        for (var cell : rows.get(row).members()) {
            while (at(row, column) != null) {
                column++;
            }
            var spot = spot(cell, row, column);
            placed.add(spot);
            for (int down = 0; down < spot.height(); down++) {
                for (int along = 0; along < spot.width(); along++) {
                    taken.putIfAbsent(new Place(row + down, column + along), spot);
                }
            }
            column += spot.width();
            columns = Math.max(columns, column);
        }
        return placed;
    }

    private Spot spot(Leaf cell, int row, int column) {
        if (!spanning) {
            return new Spot(cell, row, column, 1, 1);
        }
        int width = 1;
        while (width < span(cell).colspan() && at(row, column + width) == null) {
            width++;
        }
        return new Spot(cell, row, column, Math.min(span(cell).rowspan(), rows.size() - row), width);
    }

    private static Kind.Cell span(Leaf cell) {
        return cell.block().kind() instanceof Kind.Cell its ? its : Kind.Cell.single(false);
    }

    /// The cell that takes a place.
    @Nullable
    Spot at(int row, int column) {
        return taken.get(new Place(row, column));
    }

    List<Leaf> rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /// All cells in their order.
    Stream<Spot> spots() {
        return spots.stream().flatMap(List::stream);
    }

    /// The cells that begin in a row, one after the other.
    List<Spot> in(int row) {
        return spots.get(row);
    }
}
