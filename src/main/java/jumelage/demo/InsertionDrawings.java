package jumelage.demo;

import static java.util.Map.entry;
import static jumelage.demo.Canvas.BLUE;
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

import java.util.Map;
import java.util.function.Supplier;

/// What the groups of *INMED, médias et insertion professionnelle* have drawn.
final class InsertionDrawings {
    static final Map<String, Supplier<Canvas>> ALL = Map.ofEntries(
            entry("two-doors", InsertionDrawings::twoDoors),
            entry("advert-burger", InsertionDrawings::burger),
            entry("advert-workshop", InsertionDrawings::workshop),
            entry("scissors", InsertionDrawings::scissors),
            entry("twelve-questions", InsertionDrawings::twelveQuestions),
            entry("helps-hinders", InsertionDrawings::helpsHinders),
            entry("experience", InsertionDrawings::experience),
            entry("mopeds", InsertionDrawings::mopeds),
            entry("word-wall", InsertionDrawings::wordWall),
            entry("glove", InsertionDrawings::glove),
            entry("letter", InsertionDrawings::letter),
            entry("first-morning", InsertionDrawings::firstMorning));

    private InsertionDrawings() {}

    private static Canvas twoDoors() {
        var c = new Canvas(1200, 640, SKY);
        c.box(SAND, 0, 446, 1200, 194, 0);
        c.box(NIGHT, 176, 136, 288, 312, 0);
        c.fill(SUN, "M200 160 L440 160 L440 446 L520 600 L150 600 L200 446 Z");
        c.fill(Weave.ROWS.color, "M200 160 L330 194 L330 490 L200 446 Z");
        for (var row = 0; row < 5; row++) {
            var y = 190 + row * 52;
            c.fill(SHEET, "M200 %d L330 %d L330 %d L200 %d Z".formatted(y, y + 36 + row * 2, y + 58 + row * 2, y + 20));
        }
        c.box(NIGHT, 736, 136, 288, 312, 0);
        c.box(Weave.PLAIN.color, 760, 160, 240, 288, 0);
        for (var panel = 0; panel < 4; panel++) c.box(ROSE, 794 + panel % 2 * 100, 184 + panel / 2 * 130, 72, 104, 4);
        c.line(THREAD, 9, "M312 336 C420 440 520 190 610 300 C680 390 720 330 778 304");
        c.disc(SUN, 778, 304, 18);
        c.disc(SUN, 312, 336, 15);
        return c.cut(70, 440);
    }

    private static Canvas burger() {
        var c = new Canvas(900, 1200, THREAD);
        c.middle(SHEET, "Viens comme", 450, 190, 170);
        c.middle(SUN, "un champion", 450, 340, 180);
        c.fill(BLUE, "M300 800 L250 1110 L360 1050 L450 1110 L440 820 Z");
        c.fill(BLUE, "M600 800 L650 1110 L540 1050 L450 1110 L460 820 Z");
        c.disc(SUN, 450, 680, 280);
        c.ring(SHEET, 14, 450, 680, 240);
        c.fill(Weave.SLOPES.color, "M280 660 Q280 500 450 500 Q620 500 620 660 Z");
        for (var seed = 0; seed < 7; seed++) c.disc(SAND, 340 + seed * 37, 560 + seed * 53 % 70, 8);
        c.fill(
                LEAF,
                "M260 670 Q300 720 345 675 Q390 720 430 675 Q475 720 520 675 Q565 720 640 670 L640 660 L260 660 Z");
        c.box(NIGHT, 276, 704, 348, 50, 26);
        c.box(Weave.SLOPES.color, 286, 764, 328, 62, 30);
        c.middle(SHEET, "On recrute aussi. Horaires variables.", 450, 1165, 36);
        return c;
    }

    private static Canvas workshop() {
        var c = new Canvas(900, 1200, PAPER);
        for (var finger = 0; finger < 4; finger++) {
            var tall = new int[] {270, 330, 310, 230}[finger];
            c.box(SAND, 262 + finger * 98, 620 - tall, 88, tall + 120, 88);
        }
        c.fill(SAND, "M262 600 L644 600 L644 760 Q640 900 560 940 L360 940 Q262 880 262 740 Z");
        c.fill(SAND, "M270 800 Q170 740 150 640 Q190 590 240 640 Q270 700 300 720 Z");
        c.box(SAND, 350, 900, 220, 300, 0);
        c.fill(THREAD, "M0 700 Q240 780 450 690 Q660 600 900 700 L900 770 Q660 670 450 760 Q240 850 0 770 Z");
        c.middle(NIGHT, "L’atelier Delbart", 450, 150, 92);
        c.middle(NIGHT, "cherche deux mains", 450, 245, 92);
        return c;
    }

    private static Canvas scissors() {
        var c = new Canvas(1200, 800, SKY);
        c.fill(THREAD, "M0 260 L330 260 L290 420 L0 420 Z");
        c.fill(THREAD, "M400 260 L770 260 L810 420 L360 420 Z");
        c.fill(THREAD, "M840 260 L1200 260 L1200 420 L880 420 Z");
        for (var stitch = 0; stitch < 3; stitch++) {
            var from = new int[] {20, 420, 910}[stitch];
            c.stitch(SHEET, 7, "M%d 340 L%d 340".formatted(from, from + 250));
        }
        c.fill(STONE, "M586 560 L338 130 L420 190 L640 540 Z");
        c.fill(STONE, "M614 560 L862 130 L780 190 L560 540 Z");
        c.ring(NIGHT, 34, 510, 690, 74);
        c.ring(NIGHT, 34, 690, 690, 74);
        c.line(NIGHT, 34, "M545 628 L604 540");
        c.line(NIGHT, 34, "M655 628 L596 540");
        c.disc(SUN, 600, 535, 18);
        return c;
    }

    private static Canvas twelveQuestions() {
        var c = new Canvas(1200, 800, GREEN);
        for (var card = 0; card < 47; card++) {
            var x = 62 + card % 8 * 138;
            var y = 44 + card / 8 * 122 + card * 7 % 13;
            var chosen = card % 4 == 0;
            c.box(chosen ? SUN : LEAF, x, y, 112, 92, 6);
            if (!chosen) {
                c.line(GREEN, 6, "M%d %d L%d %d".formatted(x + 18, y + 36, x + 92, y + 36));
                c.line(GREEN, 6, "M%d %d L%d %d".formatted(x + 18, y + 60, x + 66, y + 60));
                continue;
            }
            c.middle(NIGHT, "?", x + 56, y + 80, 92);
            c.disc(THREAD, x + 56, y + 4, 13);
        }
        return c;
    }

    private static Canvas helpsHinders() {
        var c = new Canvas(1200, 800, SAND);
        c.box(NIGHT, 450, 110, 300, 600, 0);
        c.box(SUN, 480, 140, 240, 570, 0);
        c.fill(BLUE, "M480 140 L620 200 L620 780 L480 710 Z");
        c.disc(SUN, 596, 480, 16);
        for (var arrow = 0; arrow < 3; arrow++) {
            var y = 230 + arrow * 190;
            c.box(GREEN, 60, y - 24, 230, 48, 0);
            c.fill(GREEN, "M280 %d L400 %d L280 %d Z".formatted(y - 70, y, y + 70));
        }
        for (var rope = 0; rope < 3; rope++) {
            var y = 230 + rope * 190;
            c.stitch(THREAD, 13, "M760 %d Q880 %d 980 %d".formatted(y, y + 50, y));
            c.box(STONE, 980, y - 62, 150, 124, 10);
            c.box(NIGHT, 1030, y - 90, 50, 34, 10);
        }
        return c;
    }

    private static Canvas experience() {
        var c = new Canvas(900, 1200, SUN);
        c.box(SHEET, 130, 150, 640, 700, 16);
        c.box(THREAD, 130, 150, 640, 150, 16);
        for (var ring = 0; ring < 4; ring++) c.box(NIGHT, 220 + ring * 145, 100, 26, 110, 26);
        c.middle(NIGHT, "16", 450, 740, 480);
        c.middle(NIGHT, "ans. Et vous voulez", 450, 985, 90);
        c.middle(THREAD, "deux ans d’expérience ?", 450, 1090, 90);
        return c;
    }

    private static Canvas mopeds() {
        var c = new Canvas(1200, 800, LEAF);
        for (var wheel : new int[] {360, 850}) {
            c.disc(NIGHT, wheel, 600, 130);
            c.disc(LEAF, wheel, 600, 84);
            c.disc(NIGHT, wheel, 600, 26);
        }
        c.fill(THREAD, "M330 560 L470 420 L560 420 L640 560 L760 560 L740 620 L400 640 Z");
        c.box(NIGHT, 400, 372, 210, 52, 40);
        c.line(NIGHT, 26, "M850 600 L760 330");
        c.line(NIGHT, 26, "M700 316 L800 330");
        c.disc(SUN, 800, 390, 36);
        c.fill(THREAD, "M740 470 Q850 400 980 560 L930 575 Q850 480 750 540 Z");
        c.middle(NIGHT, "9 pour 30", 600, 230, 220);
        return c;
    }

    private static Canvas wordWall() {
        var c = new Canvas(1200, 800, Weave.GRID.color);
        for (var row = 0; row < 8; row++)
            for (var brick = -1; brick < 6; brick++) c.box(THREAD, brick * 220 + row % 2 * 110, row * 102, 206, 88, 4);
        var words =
                new String[] {"scharnier", "schroef", "brug", "muur", "voorzichtig", "deur", "werk", "samen", "morgen"};
        for (var word = 0; word < words.length; word++) {
            var x = 210 + word % 3 * 390;
            var y = 120 + word / 3 * 260 + word % 2 * 24;
            c.box(word == 4 ? SUN : SHEET, x - 170, y - 62, 340, 150, 8);
            c.middle(NIGHT, words[word], x, y + 38, 72);
        }
        return c;
    }

    private static Canvas glove() {
        var c = new Canvas(1200, 800, SEA);
        for (var finger = 0; finger < 4; finger++) {
            var tall = new int[] {210, 280, 260, 180}[finger];
            c.box(SUN, 430 + finger * 104, 360 - tall, 96, tall + 120, 96);
        }
        c.fill(SUN, "M430 320 L838 320 L838 560 Q820 640 760 650 L500 650 Q430 610 430 520 Z");
        c.fill(SUN, "M440 560 Q320 500 270 380 Q300 310 370 350 Q410 440 450 450 Z");
        c.box(BLUE, 480, 640, 300, 160, 0);
        for (var band = 0; band < 3; band++) c.box(SHEET, 480, 664 + band * 46, 300, 14, 0);
        c.stitch(THREAD, 13, "M534 190 L630 150");
        c.line(THREAD, 8, "M630 150 C760 60 860 170 960 90 C1020 40 1060 90 1090 150");
        c.line(SHEET, 12, "M1090 150 L1130 250");
        return c;
    }

    private static Canvas letter() {
        var c = new Canvas(1200, 800, BLUE);
        c.box(SHEET, 180, 150, 840, 520, 8);
        c.line(STONE, 6, "M180 150 L600 470 L1020 150");
        c.cloth(Weave.ROWS, 840, 480, 140, 160, 140);
        c.cloth(Weave.PLAIN, 680, 480, 140, 160, 140);
        for (var stamp = 0; stamp < 2; stamp++) {
            c.disc(SHEET, 750 + stamp * 160, 560, 50);
            c.middle(NIGHT, "2 €", 750 + stamp * 160, 580, 58);
        }
        c.line(THREAD, 12, "M180 420 C360 380 460 520 600 470");
        c.line(SUN, 12, "M600 470 C760 400 860 440 1020 400");
        c.disc(THREAD, 600, 470, 40);
        c.line(NIGHT, 7, "M250 560 L520 560");
        c.line(NIGHT, 7, "M250 610 L450 610");
        return c;
    }

    private static Canvas firstMorning() {
        var c = new Canvas(1200, 800, NIGHT);
        c.box(SUN, 120, 250, 640, 480, 0);
        c.box(STONE, 120, 250, 640, 300, 0);
        for (var slat = 0; slat < 6; slat++) c.box(NIGHT, 120, 290 + slat * 46, 640, 8, 0);
        c.box(THREAD, 90, 170, 700, 90, 10);
        for (var tin = 0; tin < 5; tin++) {
            c.box(tin % 2 == 0 ? BLUE : GREEN, 160 + tin * 120, 610, 80, 120, 10);
            c.box(SHEET, 160 + tin * 120, 646, 80, 40, 0);
        }
        c.box(SKY, 0, 730, 1200, 70, 0);
        c.disc(SHEET, 970, 330, 150);
        c.ring(STONE, 16, 970, 330, 150);
        for (var mark = 0; mark < 12; mark++) {
            var turn = Math.PI * mark / 6;
            c.disc(NIGHT, 970 + 118 * Math.sin(turn), 330 - 118 * Math.cos(turn), mark % 3 == 0 ? 9 : 5);
        }
        hand(c, 5.97 / 12, 72, 18);
        hand(c, 58 / 60.0, 104, 11);
        return c;
    }

    private static void hand(Canvas c, double turned, int length, int thick) {
        var turn = 2 * Math.PI * turned;
        c.line(
                THREAD,
                thick,
                "M970 330 L%s %s".formatted(970 + length * Math.sin(turn), 330 - length * Math.cos(turn)));
    }
}
