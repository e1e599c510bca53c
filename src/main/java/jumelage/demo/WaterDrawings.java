package jumelage.demo;

import static jumelage.demo.Canvas.BLUE;
import static jumelage.demo.Canvas.FOAM;
import static jumelage.demo.Canvas.GREEN;
import static jumelage.demo.Canvas.LEAF;
import static jumelage.demo.Canvas.NIGHT;
import static jumelage.demo.Canvas.PAPER;
import static jumelage.demo.Canvas.ROSE;
import static jumelage.demo.Canvas.SAND;
import static jumelage.demo.Canvas.SEA;
import static jumelage.demo.Canvas.SHEET;
import static jumelage.demo.Canvas.SKY;
import static jumelage.demo.Canvas.STONE;
import static jumelage.demo.Canvas.SUN;
import static jumelage.demo.Canvas.THREAD;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// What the eight schools of *Aqua Nostra* have drawn.
final class WaterDrawings {
    private static final Color WOOD = new Color(0x8A5A33);

    static final Map<String, Supplier<Canvas>> ALL = Map.ofEntries(
            Map.entry("eight-drops", WaterDrawings::eightDrops),
            Map.entry("lagoon-breath", WaterDrawings::lagoonBreath),
            Map.entry("aqueduct", WaterDrawings::aqueduct),
            Map.entry("sea-tap", WaterDrawings::seaTap),
            Map.entry("eight-chairs", WaterDrawings::eightChairs),
            Map.entry("water-meter", WaterDrawings::waterMeter),
            Map.entry("houses-in-arches", WaterDrawings::housesInArches),
            Map.entry("three-arms", WaterDrawings::threeArms),
            Map.entry("faidherbe", WaterDrawings::faidherbe),
            Map.entry("river-lines", WaterDrawings::riverLines),
            Map.entry("charter-drop", WaterDrawings::charterDrop));

    private WaterDrawings() {}

    private static String drop(double x, double top, double size) {
        return "M%1$s %2$s C%3$s %4$s %5$s %6$s %1$s %6$s C%7$s %6$s %8$s %4$s %1$s %2$s Z"
                .formatted(
                        x,
                        top,
                        x + size * .42,
                        top + size * .5,
                        x + size * .52,
                        top + size,
                        x - size * .52,
                        x - size * .42);
    }

    private static Canvas eightDrops() {
        var c = new Canvas(1200, 440, FOAM);
        c.line(THREAD, 8, "M0 120 C160 40 260 260 420 190 C600 110 640 330 800 220 C940 130 1060 330 1200 240");
        for (var i = 0; i < 8; i++) {
            var x = 96 + i * 144;
            var top = i % 2 == 0 ? 50 : 170;
            c.cloth(Weave.values()[i], drop(x, top, 200), x - 110, top, 220);
        }
        return c;
    }

    private static Canvas lagoonBreath() {
        var c = new Canvas(1200, 800, SKY);
        c.box(THREAD, 120, 60, 960, 640, 0);
        for (var row = 0; row < 8; row++)
            for (var brick = 0; brick < 8; brick++)
                c.line(
                        ROSE,
                        5,
                        "M%1$d %2$d L%1$d %3$d"
                                .formatted(120 + brick * 120 + row % 2 * 60, 60 + row * 80, 140 + row * 80));
        for (var row = 1; row < 8; row++) c.line(ROSE, 5, "M120 %1$d L1080 %1$d".formatted(60 + row * 80));
        c.box(GREEN, 120, 380, 960, 70, 0);
        c.box(BLUE, 0, 560, 1200, 240, 0);
        for (var x = 0; x < 1200; x += 200)
            c.line(
                    SKY,
                    8,
                    "M%1$d 630 Q%2$d 600 %3$d 630 Q%4$d 660 %5$d 630".formatted(x, x + 50, x + 100, x + 150, x + 200));
        arrow(c, 440, 540, -1);
        arrow(c, 760, 300, 1);
        return c;
    }

    private static void arrow(Canvas c, int x, int y, int to) {
        c.line(SHEET, 30, "M%1$d %2$d L%1$d %3$d".formatted(x, y, y + to * 200));
        c.fill(SHEET, "M%d %d L%d %d L%d %d Z".formatted(x - 60, y + to * 190, x + 60, y + to * 190, x, y + to * 280));
    }

    private static Canvas aqueduct() {
        var c = new Canvas(1200, 800, SKY);
        c.disc(SUN, 1010, 150, 70);
        c.box(SAND, 0, 640, 1200, 160, 0);
        c.box(WOOD, 60, 210, 1080, 460, 0);
        for (var arch = 0; arch < 3; arch++) {
            var x = 130 + arch * 330;
            c.fill(SKY, "M%1$d 670 L%1$d 430 C%1$d 280 %2$d 280 %2$d 430 L%2$d 670 Z".formatted(x, x + 280));
            c.box(SAND, x, 640, 280, 40, 0);
        }
        c.box(SEA, 0, 180, 1200, 44, 0);
        c.box(WOOD, 0, 222, 1200, 30, 0);
        c.box(WOOD, 585, 560, 22, 110, 0);
        c.disc(GREEN, 596, 520, 66);
        return c;
    }

    private static Canvas seaTap() {
        var c = new Canvas(1200, 800, SAND);
        c.fill(BLUE, "M0 430 Q200 250 380 420 Q520 540 760 640 L760 800 L0 800 Z");
        c.fill(SEA, "M0 560 Q220 430 420 560 Q700 720 1200 640 L1200 800 L0 800 Z");
        c.line(STONE, 92, "M330 470 L330 250 L700 250 Q800 250 800 370");
        c.box(STONE, 470, 120, 60, 130, 0);
        c.box(THREAD, 390, 90, 220, 50, 25);
        c.box(STONE, 742, 370, 116, 40, 0);
        c.fill(SEA, drop(800, 430, 90));
        c.fill(SHEET, "M710 560 L890 560 L866 740 L734 740 Z");
        c.fill(FOAM, "M722 650 L878 650 L866 740 L734 740 Z");
        return c;
    }

    private static Canvas eightChairs() {
        var c = new Canvas(1200, 800, SUN);
        c.fill(SAND, "M300 560 L300 330 C300 30 900 30 900 330 L900 560 Z");
        c.fill(NIGHT, "M390 560 L390 350 C390 130 810 130 810 350 L810 560 Z");
        c.box(SAND, 0, 560, 1200, 240, 0);
        for (var i = 0; i < 8; i++) {
            var x = 120 + i * 126;
            var y = 520 + (int) (90 * Math.sin(Math.PI * i / 7));
            c.box(WOOD, x, y - 90, 78, 62, 8);
            c.box(WOOD, x, y, 84, 22, 0);
            for (var leg : new int[] {2, 68}) c.box(WOOD, x + leg, y - 60, 12, 170, 0);
        }
        c.line(THREAD, 14, "M1120 730 L1120 260 C1120 190 1040 190 1050 260");
        return c;
    }

    private static Canvas waterMeter() {
        var c = new Canvas(1200, 800, LEAF);
        c.box(STONE, 0, 360, 1200, 120, 0);
        c.disc(NIGHT, 600, 410, 340);
        c.disc(BLUE, 600, 410, 310);
        c.disc(SHEET, 600, 410, 250);
        c.box(NIGHT, 420, 290, 360, 110, 12);
        c.middle(SHEET, "00139", 600, 378, 100);
        c.ring(NIGHT, 8, 600, 540, 76);
        c.line(THREAD, 14, "M600 540 L646 494");
        c.disc(THREAD, 600, 540, 16);
        c.middle(BLUE, "m³", 740, 470, 64);
        return c;
    }

    private static Canvas housesInArches() {
        var c = new Canvas(1200, 800, SKY);
        c.box(SAND, 0, 180, 1200, 520, 0);
        c.box(SEA, 0, 140, 1200, 46, 0);
        c.box(STONE, 0, 700, 1200, 100, 0);
        for (var arch = 0; arch < 3; arch++) {
            var x = 70 + arch * 370;
            c.fill(NIGHT, "M%1$d 700 L%1$d 420 C%1$d 220 %2$d 220 %2$d 420 L%2$d 700 Z".formatted(x, x + 320));
            c.box(SHEET, x + 24, 440, 272, 260, 0);
            c.fill(THREAD, "M%d 440 L%d 350 L%d 440 Z".formatted(x + 10, x + 160, x + 310));
        }
        c.box(BLUE, 180, 530, 100, 170, 0);
        c.box(NIGHT, 560, 520, 86, 90, 0);
        c.disc(SUN, 603, 580, 30);
        c.fill(SUN, "M577 570 L580 534 L598 556 L608 556 L626 534 L629 570 Z");
        c.line(SUN, 9, "M970 380 L970 270");
        c.line(SUN, 7, "M920 280 L1020 280 M935 304 L1005 304");
        c.box(GREEN, 910, 560, 90, 140, 0);
        return c;
    }

    private static Canvas threeArms() {
        var c = new Canvas(1200, 800, LEAF);
        c.line(BLUE, 96, "M0 380 C120 360 200 420 330 380");
        c.line(BLUE, 70, "M320 380 C520 260 560 90 1230 110");
        c.line(BLUE, 46, "M330 390 C520 400 700 380 1230 390");
        c.line(BLUE, 54, "M330 400 C460 620 560 520 640 640 C740 760 860 600 1230 720");
        for (var reed = 0; reed < 9; reed++) {
            var x = 540 + reed * 74;
            c.line(GREEN, 10, "M%d 310 L%d 210".formatted(x, x + 16));
        }
        c.fill(SHEET, "M70 720 Q90 560 250 580 Q390 590 400 720 Z");
        c.line(SHEET, 56, "M330 620 C430 600 320 470 420 460");
        c.disc(SHEET, 430, 450, 46);
        c.fill(SUN, "M450 430 L690 500 L470 490 Z");
        c.disc(NIGHT, 436, 440, 9);
        return c;
    }

    private static Canvas faidherbe() {
        var c = new Canvas(1200, 800, SAND);
        c.box(SEA, 0, 470, 1200, 330, 0);
        c.box(NIGHT, 0, 370, 1200, 34, 0);
        for (var span = 0; span < 7; span++) {
            var x = 20 + span * 166;
            c.line(NIGHT, 14, "M%d 372 Q%d 190 %d 372".formatted(x, x + 83, x + 166));
            for (var bar = 1; bar < 4; bar++)
                c.line(NIGHT, 6, "M%1$d 372 L%1$d %2$d".formatted(x + bar * 41, bar == 2 ? 284 : 308));
            c.box(STONE, x - 12, 400, 30, 110, 0);
        }
        c.fill(THREAD, "M300 610 Q620 760 940 590 L900 680 Q620 790 350 690 Z");
        c.line(SUN, 22, "M330 640 Q620 760 920 626");
        for (var wave = 0; wave < 4; wave++)
            c.line(
                    FOAM,
                    7,
                    "M%1$d 560 Q%2$d 540 %3$d 560".formatted(80 + wave * 300, 130 + wave * 300, 180 + wave * 300));
        return c;
    }

    /// The temperatures of the table, month after month; the summers are left out as in it.
    private static Canvas riverLines() {
        var c = Canvas.paper(1200, 800);
        for (var degrees = 0; degrees <= 30; degrees += 10) {
            var y = 700 - degrees * 19;
            c.line(STONE, 3, "M180 %1$d L1150 %1$d".formatted(y));
            c.words(NIGHT, degrees + " °C", 100, y + 12, 40);
        }
        var colors = Map.of("tarn", BLUE, "danube", GREEN, "senegal", THREAD);
        var months = new HashMap<String, Integer>();
        var paths = new HashMap<String, StringBuilder>();
        Book.rows("three-rivers.csv").forEach(row -> {
            var x = 200 + 42 * months.computeIfAbsent(row[0], _ -> months.size());
            var y = 700 - Double.parseDouble(row[2]) * 19;
            var path = paths.computeIfAbsent(row[1], _ -> new StringBuilder());
            path.append(path.isEmpty() ? 'M' : 'L').append(x).append(' ').append(y);
            c.disc(Objects.requireNonNull(colors.get(row[1])), x, y, 11);
        });
        colors.forEach((river, color) ->
                c.line(color, 8, Objects.requireNonNull(paths.get(river)).toString()));
        c.words(THREAD, "Senegal", 700, 90, 54);
        c.words(BLUE, "Tarn", 350, 470, 54);
        c.words(GREEN, "Danube", 330, 765, 54);
        return c;
    }

    private static Canvas charterDrop() {
        var c = new Canvas(1200, 800, PAPER);
        c.fill(BLUE, drop(600, 20, 750));
        for (var line = 0; line < 9; line++) {
            var half = 40 + 160 * Math.sin(Math.PI * (line + 1.5) / 11);
            var y = 300 + line * 48;
            c.line(line == 6 ? THREAD : SHEET, 16, "M%s %d L%s %d".formatted(600 - half, y, 600 + half, y));
        }
        return c;
    }
}
