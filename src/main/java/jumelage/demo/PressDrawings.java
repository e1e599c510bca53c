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

import java.util.Map;
import java.util.function.Supplier;

/// What the newsrooms of *Jeunes et journalistes* have drawn.
final class PressDrawings {
    static final Map<String, Supplier<Canvas>> ALL = Map.of(
            "nine-bridges", PressDrawings::nineBridges,
            "plank", PressDrawings::plank,
            "arch", PressDrawings::arch,
            "same-hour", PressDrawings::sameHour,
            "nine-plates", PressDrawings::ninePlates,
            "no-wolf", PressDrawings::noWolf,
            "nine-profiles", PressDrawings::nineProfiles,
            "lighthouse", PressDrawings::lighthouse,
            "storks", PressDrawings::storks,
            "backpack", PressDrawings::backpack);

    private PressDrawings() {}

    private static Canvas nineBridges() {
        var c = new Canvas(1200, 640, PAPER);
        c.fill(SEA, "M0 430 Q300 400 600 430 Q900 460 1200 420 L1200 640 L0 640 Z");
        for (var wave = 0; wave < 14; wave++) {
            var x = 20 + wave * 211 % 1100;
            var y = 490 + wave * 53 % 130;
            c.line(FOAM, 6, "M%1$d %4$d Q%2$d %5$d %3$d %4$d".formatted(x, x + 30, x + 60, y, y - 18));
        }
        for (var bridge = 0; bridge < 9; bridge++) {
            var x = 24 + bridge * 128;
            var weave = Weave.values()[bridge];
            c.cloth(weave, x, 330, 128, 128, 128);
            c.fill(SEA, "M%d 460 L%d 440 Q%d 330 %d 440 L%d 460 Z".formatted(x + 16, x + 16, x + 64, x + 112, x + 112));
            c.box(weave.color, x - 6, 310, 140, 26, 0);
        }
        c.line(
                THREAD,
                9,
                "M0 250 C120 330 200 120 320 210 C430 290 520 110 640 200 C760 290 820 120 930 200 C1040 280 1090 150 1200 190");
        for (var flag = 0; flag < 9; flag++) {
            var x = 60 + flag * 130;
            c.fill(Weave.values()[flag].color, "M%d 130 L%d 150 L%d 170 Z".formatted(x, x + 44, x));
            c.line(NIGHT, 5, "M%1$d 125 L%1$d 310".formatted(x));
        }
        return c.cut(70, 440);
    }

    private static Canvas plank() {
        var c = new Canvas(1200, 800, SKY);
        c.box(SAND, 0, 360, 1200, 440, 0);
        for (var pan = 0; pan < 8; pan++)
            c.box(pan % 3 == 0 ? ROSE : FOAM, 20 + pan % 4 * 296, 400 + pan / 4 * 200, 270, 170, 10);
        c.fill(SEA, "M500 360 L700 360 L760 800 L440 800 Z");
        c.box(STONE, 360, 520, 480, 40, 6);
        for (var step = 0; step < 9; step++) c.line(NIGHT, 3, "M%1$d 520 L%1$d 560".formatted(386 + step * 53));
        c.disc(NIGHT, 560, 480, 36);
        c.disc(PAPER, 560, 480, 14);
        c.fill(BLUE, "M560 440 L800 410 L760 490 L600 490 Z");
        c.fill(SHEET, "M590 436 Q680 320 790 412 Z");
        c.line(NIGHT, 10, "M760 470 L880 440");
        c.line(NIGHT, 10, "M740 488 L740 520");
        c.disc(SUN, 180, 150, 80);
        return c;
    }

    private static Canvas arch() {
        var c = new Canvas(1200, 800, PAPER);
        c.fill(LEAF, "M0 420 Q220 180 420 380 Q700 100 1200 420 L1200 800 L0 800 Z");
        c.fill(SEA, "M0 640 L1200 620 L1200 800 L0 800 Z");
        c.fill(STONE, "M120 700 L120 470 Q600 240 1080 470 L1080 700 L860 700 Q600 330 340 700 Z");
        c.line(NIGHT, 10, "M120 468 Q600 238 1080 468");
        for (var stone = 0; stone < 9; stone++) {
            var x = 190 + stone * 100;
            var y = 500 - (int) (115 * (1 - Math.pow((x - 600) / 480.0, 2))) + 60;
            c.box(SHEET, x, y, 46, 20, 4);
        }
        c.disc(THREAD, 610, 338, 26);
        c.disc(SUN, 1010, 150, 76);
        for (var wave = 0; wave < 9; wave++) {
            var x = 30 + wave * 134;
            c.line(FOAM, 6, "M%1$d 740 Q%2$d 720 %3$d 740".formatted(x, x + 30, x + 60));
        }
        return c;
    }

    private static Canvas sameHour() {
        var c = new Canvas(1200, 800, SEA);
        clock(c, 330, 380, Weave.ROWS, 10);
        clock(c, 870, 380, Weave.DOTS, 11);
        c.stitch(SUN, 9, "M330 660 C480 780 720 780 870 660");
        c.middle(SHEET, "10 h", 330, 165, 110);
        c.middle(SHEET, "11 h", 870, 165, 110);
        return c;
    }

    private static void clock(Canvas c, int x, int y, Weave weave, int hour) {
        c.disc(weave.color, x, y + 30, 230);
        c.disc(SHEET, x, y + 30, 190);
        for (var mark = 0; mark < 12; mark++) {
            var turn = Math.PI * mark / 6;
            c.disc(NIGHT, x + 160 * Math.sin(turn), y + 30 - 160 * Math.cos(turn), mark % 3 == 0 ? 11 : 6);
        }
        var turn = Math.PI * hour / 6;
        c.line(NIGHT, 14, "M%d %d L%d %d".formatted(x, y + 30, x, y - 100));
        c.line(THREAD, 18, "M%s %s L%s %s".formatted(x, y + 30, x + 90 * Math.sin(turn), y + 30 - 90 * Math.cos(turn)));
        c.disc(NIGHT, x, y + 30, 16);
    }

    private static Canvas ninePlates() {
        var c = new Canvas(1200, 800, SUN);
        for (var plate = 0; plate < 9; plate++) {
            var x = 220 + plate % 3 * 380;
            var y = 145 + plate / 3 * 255;
            c.disc(Weave.values()[plate].color, x, y, 118);
            c.disc(SHEET, x, y, 100);
            c.line(STONE, 9, "M%1$d %2$d L%1$d %3$d".formatted(x - 150, y - 90, y + 90));
            c.line(STONE, 9, "M%1$d %2$d L%1$d %3$d".formatted(x + 150, y - 90, y + 90));
            switch (plate % 3) {
                case 0 -> {
                    c.fill(
                            FOAM,
                            "M%d %d Q%d %d %d %d Q%d %d %d %d Z"
                                    .formatted(x - 70, y, x, y - 60, x + 60, y, x, y + 60, x - 70, y));
                    c.fill(FOAM, "M%d %d L%d %d L%d %d Z".formatted(x + 50, y, x + 84, y - 28, x + 84, y + 28));
                }
                case 1 -> {
                    for (var pea = 0; pea < 7; pea++)
                        c.disc(pea % 2 == 0 ? GREEN : LEAF, x - 45 + pea * 37 % 90, y - 40 + pea * 53 % 84, 17);
                }
                default -> {
                    c.ring(THREAD, 26, x, y, 44);
                    c.disc(SUN, x, y, 22);
                }
            }
        }
        return c;
    }

    private static Canvas noWolf() {
        var c = new Canvas(1200, 800, SKY);
        c.box(STONE, 0, 560, 1200, 240, 0);
        c.box(SAND, 0, 150, 1200, 410, 0);
        for (var window = 0; window < 6; window++) c.box(SHEET, 60 + window * 195, 210, 120, 150, 4);
        car(c, -60, THREAD);
        car(c, 840, BLUE);
        c.stitch(
                NIGHT,
                8,
                "M440 640 L460 520 L440 430 L500 470 L700 470 L770 400 L760 500 L720 540 L730 640 M520 560 L520 640 M660 560 L660 640");
        c.middle(NIGHT, "?", 600, 590, 130);
        c.stitch(SUN, 8, "M0 740 L1200 740");
        return c;
    }

    private static void car(Canvas c, int x, java.awt.Color color) {
        c.fill(
                color,
                "M%d 640 L%d 530 L%d 520 L%d 430 L%d 430 L%d 520 L%d 540 L%d 640 Z"
                        .formatted(x, x + 6, x + 90, x + 140, x + 290, x + 350, x + 420, x + 430));
        c.fill(FOAM, "M%d 520 L%d 450 L%d 450 L%d 520 Z".formatted(x + 115, x + 150, x + 210, x + 210));
        c.fill(FOAM, "M%d 520 L%d 450 L%d 450 L%d 520 Z".formatted(x + 228, x + 228, x + 282, x + 325));
        for (var wheel : new int[] {95, 335}) {
            c.disc(NIGHT, x + wheel, 640, 50);
            c.disc(SHEET, x + wheel, 640, 20);
        }
    }

    private static Canvas nineProfiles() {
        var c = new Canvas(1200, 800, ROSE);
        for (var i = 0; i < 9; i++) {
            var x = 260 + i % 3 * 340;
            var y = 140 + i / 3 * 260;
            c.disc(SHEET, x, y, 112);
            c.disc(Weave.values()[i].color, x, y, 98);
            switch (i) {
                case 0, 8 -> {
                    c.disc(SHEET, x, y - 22, 34);
                    c.fill(SHEET, "M%d %d Q%d %d %d %d Z".formatted(x - 60, y + 74, x, y - 60, x + 60, y + 74));
                }
                case 1, 5 -> {
                    for (var leaf = 0; leaf < 6; leaf++)
                        c.disc(SUN, x + 40 * Math.cos(leaf * Math.PI / 3), y + 40 * Math.sin(leaf * Math.PI / 3), 22);
                    c.disc(SHEET, x, y, 22);
                }
                case 2, 6 ->
                    c.fill(
                            SUN,
                            "M%d %d L%d %d L%d %d Q%d %d %d %d L%d %d L%d %d Q%d %d %d %d Z"
                                    .formatted(
                                            x - 50, y + 20, x - 50, y - 60, x - 20, y - 32, x, y - 38, x + 20, y - 32,
                                            x + 50, y - 60, x + 50, y + 20, x, y + 90, x - 50, y + 20));
                case 3, 7 -> c.fill(SUN, "M%d %d L%d %d L%d %d Z".formatted(x - 60, y + 46, x, y - 60, x + 60, y + 46));
                default -> c.middle(SHEET, "?", x, y + 56, 170);
            }
        }
        c.line(THREAD, 9, "M260 140 C420 300 480 20 600 140 C760 300 820 20 940 140");
        return c;
    }

    private static Canvas lighthouse() {
        var c = new Canvas(1200, 800, NIGHT);
        c.fill(new java.awt.Color(0x3A4270), "M640 230 L1200 60 L1200 420 Z");
        c.fill(SUN, "M660 232 L1200 140 L1200 340 Z");
        for (var star = 0; star < 22; star++) c.disc(SKY, 30 + star * 271 % 1140, 30 + star * 83 % 360, 3 + star % 3);
        c.fill(SEA, "M0 620 Q150 590 300 620 Q450 650 600 620 Q750 590 900 620 Q1050 650 1200 610 L1200 800 L0 800 Z");
        c.fill(STONE, "M430 700 Q500 560 620 560 Q760 560 840 700 Z");
        for (var band = 0; band < 5; band++) {
            var top = 290 + band * 58;
            var wide = 52 + band * 9;
            c.fill(
                    band % 2 == 0 ? THREAD : SHEET,
                    "M%d %d L%d %d L%d %d L%d %d Z"
                            .formatted(
                                    640 - wide,
                                    top,
                                    640 + wide,
                                    top,
                                    640 + wide + 9,
                                    top + 58,
                                    640 - wide - 9,
                                    top + 58));
        }
        c.box(SHEET, 576, 274, 128, 18, 6);
        c.box(SUN, 600, 196, 80, 78, 6);
        c.fill(THREAD, "M586 200 L640 140 L694 200 Z");
        c.fill(
                NIGHT,
                "M200 420 Q250 380 290 420 Q330 380 380 420 Q330 405 300 440 L290 470 L280 440 Q250 405 200 420 Z");
        c.line(SKY, 6, "M200 420 Q250 380 290 424 Q330 380 380 420");
        for (var wave = 0; wave < 8; wave++)
            c.line(
                    FOAM,
                    6,
                    "M%1$d %4$d Q%2$d %5$d %3$d %4$d"
                            .formatted(
                                    30 + wave * 150,
                                    60 + wave * 150,
                                    90 + wave * 150,
                                    690 + wave % 3 * 30,
                                    672 + wave % 3 * 30));
        return c;
    }

    private static Canvas storks() {
        var c = new Canvas(1200, 800, FOAM);
        c.disc(SUN, 170, 170, 90);
        c.box(SAND, 430, 330, 340, 470, 0);
        for (var row = 0; row < 6; row++)
            for (var stone = 0; stone < 4; stone++)
                c.box(row % 2 == 0 ? PAPER : SAND, 440 + stone * 84 + row % 2 * 20, 350 + row * 76, 66, 34, 4);
        c.fill(THREAD, "M410 340 L600 210 L790 340 Z");
        c.fill(NIGHT, "M560 800 L560 640 Q600 580 640 640 L640 800 Z");
        for (var nest = 0; nest < 3; nest++) {
            var x = 440 + nest * 160;
            var y = nest == 1 ? 205 : 325;
            c.fill(
                    Weave.SLOPES.color,
                    "M%d %d L%d %d L%d %d L%d %d Z"
                            .formatted(x - 60, y - 24, x + 60, y - 24, x + 36, y + 18, x - 36, y + 18));
            c.fill(SHEET, "M%d %d Q%d %d %d %d Z".formatted(x - 50, y - 26, x, y - 110, x + 44, y - 26));
            c.line(SHEET, 12, "M%d %d L%d %d".formatted(x + 24, y - 50, x + 34, y - 120));
            c.disc(SHEET, x + 36, y - 122, 16);
            c.fill(THREAD, "M%d %d L%d %d L%d %d Z".formatted(x + 46, y - 132, x + 104, y - 116, x + 46, y - 114));
            c.fill(NIGHT, "M%d %d L%d %d L%d %d Z".formatted(x - 66, y - 34, x - 10, y - 72, x - 14, y - 30));
        }
        c.middle(NIGHT, "18", 1000, 560, 300);
        c.line(THREAD, 10, "M150 560 L350 470");
        c.middle(STONE, "80", 250, 560, 190);
        return c;
    }

    private static Canvas backpack() {
        var c = new Canvas(1200, 800, BLUE);
        c.line(NIGHT, 40, "M430 270 C400 60 800 60 770 270");
        c.box(THREAD, 340, 190, 520, 560, 120);
        c.box(SUN, 400, 470, 400, 230, 40);
        c.line(NIGHT, 8, "M400 540 L800 540");
        for (var patch = 0; patch < 9; patch++) {
            var x = 362 + patch * 53;
            c.cloth(Weave.values()[patch], x, 400, 50, 50, 50);
        }
        c.fill(SHEET, "M410 330 L470 70 L800 140 L750 340 Z");
        c.middle(NIGHT, "@", 600, 250, 130);
        c.line(STONE, 8, "M470 300 L730 330");
        c.box(THREAD, 340, 320, 520, 60, 0);
        c.middle(NIGHT, "n° 4", 600, 655, 110);
        return c;
    }
}
