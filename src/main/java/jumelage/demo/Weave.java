package jumelage.demo;

import java.awt.Color;

/// The colours of schools, each with a pattern, so that nobody must tell them by colour alone.
enum Weave {
    PLAIN(0xB3261E),
    ROWS(0x1F4FA3),
    COLUMNS(0x1E6B45),
    SLOPES(0x8A4B00),
    DOTS(0x00677A),
    CHECKS(0x9C1F62),
    STEEP(0x6A2E91),
    GRID(0x7A3B2E),
    RINGS(0x3B3F8F);

    private static final int STEPS = 6;

    final Color color;

    Weave(int color) {
        this.color = new Color(color);
    }

    /// Its pattern over a square that is filled with its colour already; what goes beyond is for the caller to clip.
    void over(Canvas canvas, double x, double y, double side) {
        var step = side / STEPS;
        for (var i = 0; i < STEPS; i++) {
            var at = i * step;
            switch (this) {
                case PLAIN -> {}
                case ROWS -> canvas.box(Canvas.SHEET, x, y + at, side, step / 3, 0);
                case COLUMNS -> canvas.box(Canvas.SHEET, x + at, y, step / 3, side, 0);
                case SLOPES -> slopes(canvas, x + at, y, side, side);
                case STEEP -> slopes(canvas, x + at, y, side, -side);
                case GRID -> {
                    canvas.box(Canvas.SHEET, x, y + at, side, step / 4, 0);
                    canvas.box(Canvas.SHEET, x + at, y, step / 4, side, 0);
                }
                case DOTS, CHECKS, RINGS -> spots(canvas, x + at, y, step);
            }
        }
    }

    /// Two of them, the other one comes in from beside the square.
    private static void slopes(Canvas canvas, double x, double y, double side, double rise) {
        for (var left : new double[] {x - side, x})
            canvas.line(
                    Canvas.SHEET,
                    side / STEPS / 3,
                    "M%s %s L%s %s".formatted(left, y + Math.max(rise, 0), left + side, y + Math.max(-rise, 0)));
    }

    private void spots(Canvas canvas, double x, double y, double step) {
        for (var row = 0; row < STEPS; row++) {
            var middle = y + row * step + step / 2;
            switch (this) {
                case DOTS -> canvas.disc(Canvas.SHEET, x + step / 2, middle, step / 5);
                case RINGS -> canvas.ring(Canvas.SHEET, step / 8, x + step / 2, middle, step / 4);
                default -> canvas.box(Canvas.SHEET, x + row % 2 * step / 2, y + row * step, step / 2, step / 2, 0);
            }
        }
    }
}
