package jumelage.demo;

import static java.util.Map.entry;
import static jumelage.demo.Canvas.BLUE;
import static jumelage.demo.Canvas.FOAM;
import static jumelage.demo.Canvas.GREEN;
import static jumelage.demo.Canvas.LEAF;
import static jumelage.demo.Canvas.NIGHT;
import static jumelage.demo.Canvas.ROSE;
import static jumelage.demo.Canvas.SAND;
import static jumelage.demo.Canvas.SEA;
import static jumelage.demo.Canvas.SEYES;
import static jumelage.demo.Canvas.SHEET;
import static jumelage.demo.Canvas.SKY;
import static jumelage.demo.Canvas.STONE;
import static jumelage.demo.Canvas.SUN;
import static jumelage.demo.Canvas.THREAD;

import java.util.Map;
import java.util.function.Supplier;

/// What came later to *Better e-Safe Than Sorry* and to *Jeunes et journalistes*.
final class AutumnDrawings {
    static final Map<String, Supplier<Canvas>> ALL = Map.ofEntries(
            entry("fourth-house", AutumnDrawings::fourthHouse),
            entry("open-hand", AutumnDrawings::openHand),
            entry("ten-doors", AutumnDrawings::tenDoors),
            entry("night-harbour", AutumnDrawings::nightHarbour),
            entry("river-words", AutumnDrawings::riverWords),
            entry("print-run", AutumnDrawings::printRun),
            entry("gingerbread-camera", AutumnDrawings::gingerbreadCamera),
            entry("ruler", AutumnDrawings::ruler),
            entry("headline-scissors", AutumnDrawings::headline));

    private AutumnDrawings() {}

    private static Canvas fourthHouse() {
        var c = new Canvas(1200, 800, ROSE);
        c.disc(SUN, 1040, 150, 80);
        c.fill(LEAF, "M560 560 Q860 220 1200 480 L1200 800 L560 800 Z");
        c.box(SAND, 0, 560, 760, 240, 0);
        c.fill(SEA, "M560 700 Q760 610 960 680 Q1080 720 1200 660 L1200 800 L500 800 Z");
        var weaves = new int[] {1, 2, 6};
        for (var house = 0; house < 3; house++) c.school(weaves[house], 60 + house * 190, 570, 150);
        c.school(4, 820, 560, 260);
        c.line(THREAD, 10, "M135 420 C180 300 280 300 325 420 C370 300 470 300 515 420");
        c.stitch(THREAD, 10, "M515 420 C600 180 860 140 950 300");
        for (var end : new int[] {135, 325, 515}) c.disc(SHEET, end, 420, 14);
        c.disc(SHEET, 950, 300, 16);
        return c;
    }

    private static Canvas openHand() {
        var c = new Canvas(1200, 800, SUN);
        c.box(NIGHT, 780, 90, 320, 710, 0);
        c.box(SKY, 810, 120, 260, 680, 0);
        c.fill(GREEN, "M810 120 L930 190 L930 800 L810 800 Z");
        c.disc(SUN, 906, 480, 16);
        c.fill(ROSE, "M160 800 L160 620 Q170 500 300 500 L520 500 Q600 520 600 600 L560 800 Z");
        c.box(BLUE, 240, 130, 300, 520, 36);
        c.box(SHEET, 268, 178, 244, 404, 8);
        c.disc(SHEET, 390, 616, 18);
        for (var line = 0; line < 4; line++) {
            var wide = new int[] {180, 120, 160, 90}[line];
            c.line(STONE, 12, "M%d %d L%d %d".formatted(480, 240 + line * 60, 480 - wide, 240 + line * 60));
        }
        for (var finger = 0; finger < 4; finger++) c.box(ROSE, 500, 300 + finger * 76, 110, 64, 60);
        c.fill(ROSE, "M170 640 Q150 420 230 330 Q290 320 290 390 Q270 500 300 600 Z");
        c.line(THREAD, 9, "M620 420 C690 330 740 560 860 470");
        return c;
    }

    private static Canvas tenDoors() {
        var c = new Canvas(1200, 800, SEYES);
        for (var door = 0; door < 10; door++) {
            var x = 70 + door % 5 * 222;
            var y = 60 + door / 5 * 370;
            var out = door == 7;
            c.box(NIGHT, x, y, 180, 310, 0);
            c.box(out ? SUN : STONE, x + 14, y + 14, 152, 296, 0);
            if (!out) c.disc(SHEET, x + 142, y + 170, 11);
        }
        c.fill(STONE, "M528 444 L560 466 L560 764 L528 740 Z");
        c.line(THREAD, 14, "M600 620 L600 720");
        c.fill(THREAD, "M560 640 L600 560 L640 640 Z");
        return c;
    }

    private static Canvas nightHarbour() {
        var c = new Canvas(1200, 800, NIGHT);
        for (var star = 0; star < 24; star++) c.disc(SKY, 30 + star * 257 % 1150, 30 + star * 71 % 260, 2 + star % 3);
        c.fill(BLUE, "M0 420 Q260 240 520 390 Q800 220 1200 400 L1200 560 L0 560 Z");
        c.box(SEA, 0, 520, 1200, 280, 0);
        c.fill(SHEET, "M560 560 L600 380 L980 380 L1010 560 Z");
        c.box(SHEET, 680, 300, 240, 90, 8);
        c.box(THREAD, 760, 210, 80, 100, 6);
        for (var window = 0; window < 9; window++) c.disc(SUN, 640 + window * 40, 430, 12);
        for (var window = 0; window < 5; window++) c.box(SUN, 700 + window * 42, 326, 26, 34, 4);
        c.fill(THREAD, "M500 540 L1120 540 Q1080 680 1010 690 L580 690 Z");
        for (var wave = 0; wave < 7; wave++) {
            var x = 440 + wave * 112;
            c.line(FOAM, 6, "M%1$d 740 Q%2$d 720 %3$d 740".formatted(x, x + 30, x + 60));
        }
        c.box(STONE, 0, 640, 420, 160, 0);
        c.box(Weave.SLOPES.color, 90, 420, 250, 180, 8);
        c.box(Weave.SLOPES.color, 70, 530, 290, 34, 4);
        for (var key = 0; key < 9; key++) c.box(SHEET, 96 + key * 27, 520, 22, 16, 2);
        c.box(Weave.SLOPES.color, 100, 590, 26, 56, 0);
        c.box(Weave.SLOPES.color, 304, 590, 26, 56, 0);
        return c;
    }

    private static Canvas riverWords() {
        var c = new Canvas(1200, 800, LEAF);
        c.fill(SEA, "M0 90 Q300 30 600 90 Q900 150 1200 80 L1200 740 Q900 790 600 730 Q300 680 0 750 Z");
        var words = new String[] {"хляб", "ekmek", "pâine", "manro", "хліб", "хлеб", "hats", "bread", "duona"};
        for (var boat = 0; boat < words.length; boat++) {
            var x = 210 + boat % 3 * 390;
            var y = 230 + boat / 3 * 206 + boat % 3 % 2 * 24;
            var color = Weave.values()[boat].color;
            c.fill(SHEET, "M%d %d L%d %d L%d %d Z".formatted(x - 60, y - 22, x, y - 110, x + 60, y - 22));
            c.fill(
                    color,
                    "M%d %d L%d %d L%d %d L%d %d Z"
                            .formatted(x - 160, y - 22, x + 160, y - 22, x + 110, y + 66, x - 110, y + 66));
            c.middle(SHEET, words[boat], x, y + 48, 78);
        }
        return c;
    }

    private static Canvas printRun() {
        var c = new Canvas(1200, 800, SKY);
        c.box(Weave.SLOPES.color, 0, 700, 1200, 100, 0);
        for (var paper = 0; paper < 11; paper++) {
            var x = 300 + paper * 29 % 17;
            c.box(paper % 2 == 0 ? SHEET : SAND, x, 660 - paper * 38, 600, 40, 8);
        }
        c.fill(SHEET, "M300 282 L470 150 L1040 150 L900 282 Z");
        c.line(STONE, 8, "M420 240 L720 240");
        c.line(STONE, 8, "M470 206 L640 206");
        c.line(THREAD, 16, "M600 700 L600 282 L755 150");
        c.line(THREAD, 16, "M300 500 L900 500");
        c.disc(THREAD, 600, 500, 26);
        c.line(THREAD, 14, "M600 500 C520 400 470 470 600 500 C720 400 760 480 600 500");
        c.middle(NIGHT, "n° 3", 1050, 640, 150);
        return c;
    }

    private static Canvas gingerbreadCamera() {
        var c = new Canvas(1200, 800, FOAM);
        var dough = Weave.SLOPES.color;
        c.box(dough, 200, 230, 800, 450, 90);
        c.box(dough, 440, 150, 320, 140, 60);
        c.box(dough, 250, 180, 120, 90, 40);
        c.stitch(SHEET, 10, "M250 290 L950 290 L950 620 L250 620 Z");
        c.disc(SHEET, 600, 450, 165);
        c.disc(dough, 600, 450, 145);
        c.ring(SHEET, 12, 600, 450, 90);
        c.disc(THREAD, 600, 450, 46);
        c.disc(SHEET, 584, 432, 12);
        c.disc(SUN, 880, 350, 34);
        for (var drop = 0; drop < 6; drop++) c.disc(SHEET, 470 + drop * 52, 215, 13);
        return c;
    }

    private static Canvas ruler() {
        var c = Canvas.paper(1200, 800);
        var words = new String[] {"muito", "todos", "sempre"};
        for (var word = 0; word < words.length; word++) {
            var y = 200 + word * 130;
            c.words(NIGHT, words[word], 150 + word * 290, y, 130);
            c.line(THREAD, 10, "M%d %d L%d %d".formatted(140 + word * 290, y - 40, 400 + word * 290, y - 50));
        }
        c.fill(SUN, "M60 620 L1140 470 L1160 610 L80 760 Z");
        for (var mark = 0; mark <= 30; mark++) {
            var x = 80 + mark * 34.4;
            var y = 617 - mark * 4.78;
            var tall = mark % 5 == 0 ? 66 : 36;
            c.line(NIGHT, mark % 5 == 0 ? 6 : 3, "M%s %s L%s %s".formatted(x, y, x + tall / 7.0, y + tall));
        }
        return c;
    }

    private static Canvas headline() {
        var c = new Canvas(1200, 800, SUN);
        c.box(SHEET, 40, 260, 850, 240, 4);
        c.fill(SHEET, "M930 232 L1150 180 L1190 410 L970 470 Z");
        c.words(NIGHT, "Lupul nu era acolo", 80, 415, 112);
        c.words(THREAD, "!", 1040, 410, 190);
        c.fill(BLUE, "M890 590 L910 140 L950 200 L930 600 Z");
        c.fill(BLUE, "M930 590 L860 140 L835 210 L890 600 Z");
        c.ring(BLUE, 28, 850, 680, 58);
        c.ring(BLUE, 28, 970, 680, 58);
        c.disc(SHEET, 910, 570, 15);
        return c;
    }
}
