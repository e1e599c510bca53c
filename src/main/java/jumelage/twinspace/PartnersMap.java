package jumelage.twinspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jumelage.room.Partner;
import jumelage.school.Countries;

/// Where the schools of a room are: a part of the map, their squares on it, and a thread from the first to each other.
///
/// @param transform what the land is moved by and made larger
/// @param yarn the threads, as the path of a picture
public record PartnersMap(List<Square> squares, String transform, String yarn) {
    public static final int WIDTH = 360;
    public static final int HEIGHT = 270;
    private static final int SIDE = 22;
    private static final int APART = 30;
    /// A square stands above its code.
    private static final int ABOVE = 37;
    private static final int CODE = 13;
    private static final int ROUNDS = 60;
    private static final double LEAST = 330;

    /// @param x of its middle, as `y`
    public record Square(Partner partner, double x, double y) {

        public String nation() {
            return Countries.name(partner.country());
        }

        public long left() {
            return Math.round(x) - SIDE / 2;
        }

        public long top() {
            return Math.round(y) - SIDE / 2;
        }
    }

    static PartnersMap of(List<Partner> partners) {
        var placed = partners.stream()
                .filter(partner -> Sheet.of(partner.country()).isPresent())
                .toList();
        if (placed.isEmpty()) return new PartnersMap(List.of(), "", "");
        var spots = placed.stream()
                .map(partner -> Sheet.of(partner.country()).orElseThrow())
                .toList();
        var x = spots.stream().mapToDouble(Sheet.Spot::x).summaryStatistics();
        var y = spots.stream().mapToDouble(Sheet.Spot::y).summaryStatistics();
        // air around the outermost, and never so near that nobody knows where it is
        var wide =
                Math.max(LEAST, Math.max((x.getMax() - x.getMin()) * 1.35, (y.getMax() - y.getMin()) * 1.35 * 4 / 3));
        wide = Math.min(wide, Math.min(Sheet.WIDTH, Sheet.HEIGHT * 4 / 3.0));
        var left = within((x.getMin() + x.getMax() - wide) / 2, Sheet.WIDTH - wide);
        var top = within((y.getMin() + y.getMax() - wide * 3 / 4) / 2, Sheet.HEIGHT - wide * 3 / 4);
        var scale = WIDTH / wide;
        var squares = new ArrayList<Square>();
        for (var one = 0; one < placed.size(); one++)
            squares.add(new Square(
                    placed.get(one),
                    (spots.get(one).x() - left) * scale + one * .01,
                    (spots.get(one).y() - top) * scale));
        squares.replaceAll(square -> moved(square, 0, 0));
        var seen = apart(squares);
        return new PartnersMap(seen, transform(left * scale, top * scale, scale), yarn(seen));
    }

    private static double within(double value, double most) {
        return Math.max(0, Math.min(most, value));
    }

    /// Squares that lie on one another move apart, each by half, until all are seen.
    private static List<Square> apart(List<Square> squares) {
        for (var round = 0; round < ROUNDS; round++)
            for (var i = 0; i < squares.size(); i++) for (var j = i + 1; j < squares.size(); j++) push(squares, i, j);
        return List.copyOf(squares);
    }

    private static void push(List<Square> squares, int i, int j) {
        var one = squares.get(i);
        var other = squares.get(j);
        var across = other.x() - one.x();
        var down = other.y() - one.y();
        if (Math.abs(across) >= APART || Math.abs(down) >= ABOVE) return;
        var aside = Math.abs(across) >= Math.abs(down);
        var by = aside
                ? (APART - Math.abs(across)) / 2 * Math.signum(across)
                : (ABOVE - Math.abs(down)) / 2 * Math.signum(down);
        squares.set(i, moved(one, aside ? -by : 0, aside ? 0 : -by));
        squares.set(j, moved(other, aside ? by : 0, aside ? 0 : by));
    }

    private static Square moved(Square square, double across, double down) {
        var half = SIDE / 2.0 + 2;
        return new Square(
                square.partner(),
                Math.max(half, Math.min(WIDTH - half, square.x() + across)),
                Math.max(half, Math.min(HEIGHT - half - CODE, square.y() + down)));
    }

    private static String transform(double left, double top, double scale) {
        return String.format(Locale.ROOT, "translate(%.1f %.1f) scale(%.3f)", -left, -top, scale);
    }

    private static String yarn(List<Square> squares) {
        var first = squares.getFirst();
        return squares.stream()
                .skip(1)
                .map(other -> String.format(
                        Locale.ROOT,
                        "M%.0f %.0fQ%.0f %.0f %.0f %.0f",
                        first.x(),
                        first.y(),
                        (first.x() + other.x()) / 2 + (other.y() - first.y()) / 6,
                        (first.y() + other.y()) / 2 - Math.abs(other.x() - first.x()) / 6,
                        other.x(),
                        other.y()))
                .collect(Collectors.joining());
    }
}
