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
import java.util.Map;
import java.util.function.Supplier;

/// What the nursery schools of *E-S@fe Acting* have drawn: one thing, big, in three or four colours.
final class ActingDrawings {
    private static final Color BEAR = new Color(0x8A5A33);
    private static final Color VIOLET = new Color(0x7A4FA3);
    private static final Color ORANGE = new Color(0xE07B27);

    static final Map<String, Supplier<Canvas>> ALL = Map.ofEntries(
            Map.entry("three-tablets", ActingDrawings::threeTablets),
            Map.entry("big-hand", ActingDrawings::bigHand),
            Map.entry("bear-lock", ActingDrawings::bearLock),
            Map.entry("card-camera", ActingDrawings::cardCamera),
            Map.entry("six-promises", ActingDrawings::sixPromises),
            Map.entry("tablet-bed", ActingDrawings::tabletBed),
            Map.entry("word-for-word", ActingDrawings::wordForWord),
            Map.entry("coat-hooks", ActingDrawings::coatHooks),
            Map.entry("question-mark-cloud", ActingDrawings::cloud),
            Map.entry("owl", ActingDrawings::owl),
            Map.entry("purple-cow", ActingDrawings::purpleCow));

    private ActingDrawings() {}

    private static Canvas threeTablets() {
        var c = new Canvas(1200, 440, SUN);
        for (var i = 0; i < 3; i++) {
            var x = 90 + i * 360;
            c.box(NIGHT, x, 60, 300, 320, 36);
            c.box(i == 0 ? LEAF : i == 1 ? SKY : FOAM, x + 22, 82, 256, 276, 12);
        }
        // the river of Blois
        c.fill(SEA, "M112 250 C180 200 250 300 368 230 L368 300 C250 370 180 270 112 320 Z");
        for (var x : new int[] {170, 240, 310}) c.disc(GREEN, x, 160, 30);
        // an apple tree
        c.box(BEAR, 590, 220, 24, 120, 0);
        c.disc(GREEN, 602, 190, 84);
        for (var apple : new int[][] {{560, 170}, {630, 150}, {610, 220}}) c.disc(THREAD, apple[0], apple[1], 15);
        // a boat at Kavala
        c.box(SEA, 832, 270, 256, 88, 0);
        c.fill(NIGHT, "M880 260 L1040 260 L1010 310 L905 310 Z");
        c.fill(SHEET, "M965 120 L965 246 L1030 246 Z");
        c.fill(THREAD, "M952 140 L952 246 L895 246 Z");
        c.line(THREAD, 9, "M240 380 C300 440 520 440 600 380 C680 440 900 440 960 380");
        for (var x : new int[] {240, 600, 960}) c.disc(SHEET, x, 372, 12);
        return c;
    }

    private static Canvas bigHand() {
        var c = new Canvas(1200, 800, BLUE);
        c.box(NIGHT, 760, 560, 360, 180, 30);
        c.disc(STONE, 940, 650, 22);
        var tips = new int[][] {{330, 210}, {430, 130}, {540, 140}, {640, 220}};
        for (var i = 0; i < tips.length; i++)
            c.line(SUN, 84, "M%d 520 L%d %d".formatted(380 + i * 72, tips[i][0], tips[i][1]));
        c.line(SUN, 92, "M390 640 L230 470");
        c.box(SUN, 338, 440, 310, 300, 130);
        c.box(THREAD, 360, 700, 266, 100, 0);
        return c;
    }

    private static Canvas bearLock() {
        var c = new Canvas(1200, 800, LEAF);
        c.box(GREEN, 0, 660, 1200, 140, 0);
        c.disc(BEAR, 270, 250, 62);
        c.disc(BEAR, 510, 250, 62);
        c.fill(BEAR, "M190 700 Q180 430 390 430 Q600 430 590 700 Z");
        c.disc(BEAR, 390, 340, 160);
        c.disc(SAND, 390, 390, 72);
        c.disc(NIGHT, 330, 310, 16);
        c.disc(NIGHT, 450, 310, 16);
        c.disc(NIGHT, 390, 366, 22);
        c.line(NIGHT, 8, "M350 412 Q390 446 430 412");
        c.line(STONE, 34, "M800 500 C800 380 960 380 960 500");
        c.box(SUN, 720, 480, 320, 250, 20);
        c.disc(NIGHT, 880, 590, 28);
        c.fill(NIGHT, "M868 600 L892 600 L902 660 L858 660 Z");
        c.box(SHEET, 640, 110, 330, 180, 90);
        c.fill(SHEET, "M660 240 L570 330 L730 280 Z");
        c.middle(NIGHT, "MED", 805, 245, 130);
        return c;
    }

    private static Canvas cardCamera() {
        var c = new Canvas(1200, 800, SKY);
        c.box(NIGHT, 330, 150, 180, 80, 20);
        c.box(THREAD, 150, 210, 640, 450, 50);
        c.disc(SHEET, 470, 440, 180);
        c.disc(NIGHT, 470, 440, 140);
        c.disc(SEA, 470, 440, 82);
        c.disc(SHEET, 510, 400, 22);
        c.disc(SUN, 700, 290, 34);
        c.stitch(SHEET, 7, "M180 240 L760 240 L760 630 L180 630 Z");
        c.fill(GREEN, "M870 240 L1040 210 L1070 390 L900 420 Z");
        c.fill(THREAD, "M880 480 L1050 500 L1030 680 L860 660 Z");
        return c;
    }

    private static Canvas sixPromises() {
        var c = new Canvas(1200, 800, PAPER);
        var grounds = new Color[] {SUN, SKY, ROSE, LEAF, SAND, FOAM};
        for (var i = 0; i < 6; i++) c.box(grounds[i], 50 + i % 3 * 375, 40 + i / 3 * 370, 350, 350, 24);
        // a hand that is up
        for (var finger = 0; finger < 4; finger++)
            c.line(BLUE, 30, "M%1$d 250 L%1$d %2$d".formatted(178 + finger * 32, 130 + (finger % 3) * 12));
        c.line(BLUE, 32, "M180 280 L130 220");
        c.box(BLUE, 162, 220, 130, 130, 50);
        // a frame of two fingers
        c.ring(NIGHT, 24, 600, 215, 64);
        c.line(THREAD, 26, "M500 190 L500 115 L575 115");
        c.line(THREAD, 26, "M700 240 L700 315 L625 315");
        // a sleeve that is pulled
        c.fill(GREEN, "M860 110 L1090 150 L1090 290 L930 250 Z");
        c.line(NIGHT, 30, "M870 330 L940 220");
        c.disc(NIGHT, 944, 214, 32);
        // feet that come
        for (var foot = 0; foot < 2; foot++) {
            c.box(NIGHT, 130 + foot * 100, 500 - foot * 30, 76, 150, 60);
            c.box(THREAD, 126 + foot * 100, 620 - foot * 30, 84, 60, 30);
        }
        // a mouth that is closed
        c.disc(SHEET, 600, 585, 110);
        c.disc(NIGHT, 562, 555, 13);
        c.disc(NIGHT, 638, 555, 13);
        c.line(THREAD, 16, "M555 630 L645 630");
        // a telephone that lies
        c.box(BEAR, 830, 650, 290, 30, 0);
        c.box(NIGHT, 870, 605, 210, 40, 18);
        c.disc(STONE, 1040, 618, 9);
        return c;
    }

    private static Canvas tabletBed() {
        var c = new Canvas(1200, 800, NIGHT);
        c.disc(SUN, 1030, 160, 84);
        c.disc(NIGHT, 990, 130, 74);
        c.box(SAND, 140, 330, 920, 360, 16);
        c.box(BEAR, 140, 560, 920, 150, 16);
        c.box(SHEET, 180, 370, 240, 250, 60);
        c.box(STONE, 250, 280, 300, 340, 34);
        c.box(SKY, 276, 306, 248, 288, 14);
        c.line(NIGHT, 12, "M320 420 Q350 450 380 420");
        c.line(NIGHT, 12, "M424 420 Q454 450 484 420");
        c.line(NIGHT, 9, "M384 500 Q402 514 420 500");
        c.fill(BLUE, "M400 440 L1020 400 L1030 640 L400 640 Z");
        for (var x = 480; x < 1000; x += 120) c.disc(SUN, x, 530, 20);
        c.line(SHEET, 22, "M402 442 L1020 402");
        return c;
    }

    private static Canvas wordForWord() {
        var c = new Canvas(1200, 800, ROSE);
        c.box(NIGHT, 500, 640, 200, 90, 0);
        c.box(NIGHT, 380, 710, 440, 46, 23);
        c.box(BLUE, 160, 60, 880, 590, 50);
        c.disc(SHEET, 420, 210, 62);
        c.disc(SHEET, 780, 210, 62);
        c.disc(NIGHT, 434, 222, 28);
        c.disc(NIGHT, 766, 222, 28);
        c.box(NIGHT, 290, 350, 620, 220, 80);
        for (var tooth = 0; tooth < 7; tooth++) {
            c.box(SHEET, 322 + tooth * 82, 350, 62, 56, 0);
            c.box(SHEET, 322 + tooth * 82, 514, 62, 56, 0);
        }
        c.line(ORANGE, 54, "M640 470 C760 560 700 740 860 720 C960 700 950 600 1040 620");
        c.disc(SHEET, 1044, 620, 28);
        return c;
    }

    private static Canvas coatHooks() {
        var c = new Canvas(1200, 800, SAND);
        c.box(BEAR, 60, 330, 1080, 46, 0);
        var coats = new Color[] {THREAD, BLUE, GREEN, SUN};
        for (var i = 0; i < 4; i++) {
            var x = 190 + i * 273;
            c.box(SHEET, x - 100, 60, 200, 230, 16);
            c.line(NIGHT, 16, "M%1$d 350 L%1$d 400 Q%1$d 436 %2$d 420".formatted(x, x + 36));
            c.fill(
                    coats[i],
                    "M%d 420 L%d 470 L%d 620 L%d 620 L%d 760 L%d 760 L%d 620 L%d 620 L%d 470 Z"
                            .formatted(x, x + 110, x + 130, x + 84, x + 84, x - 84, x - 84, x - 130, x - 110));
            for (var button = 0; button < 3; button++) c.disc(SHEET, x, 530 + button * 70, 11);
        }
        c.fill(THREAD, "M190 84 L246 160 L190 250 L134 160 Z");
        c.line(NIGHT, 6, "M190 250 Q160 262 190 276 Q220 284 200 290");
        c.disc(LEAF, 463, 210, 56);
        c.fill(LEAF, "M426 180 L463 96 L500 180 Z");
        c.line(BEAR, 10, "M463 110 L476 78");
        c.fill(BLUE, "M660 210 L812 210 L784 258 L688 258 Z");
        c.fill(THREAD, "M736 90 L736 198 L792 198 Z");
        c.fill(SUN, "M1009 84 L1030 146 L1094 146 L1042 184 L1062 246 L1009 208 L956 246 L976 184 L924 146 L988 146 Z");
        return c;
    }

    private static Canvas cloud() {
        var c = new Canvas(1200, 800, SEA);
        for (var part : new int[][] {{330, 360, 150}, {520, 260, 190}, {740, 280, 180}, {890, 380, 140}})
            c.disc(SHEET, part[0], part[1], part[2]);
        c.box(SHEET, 230, 350, 780, 170, 160);
        for (var x : new int[] {470, 770}) {
            c.disc(NIGHT, x, 300, 44);
            c.disc(SHEET, x + 14, 286, 14);
        }
        c.middle(THREAD, "?", 620, 470, 250);
        var rain = new String[] {"a", "k", "o", "e", "m", "u"};
        for (var i = 0; i < rain.length; i++)
            c.middle(i % 2 == 0 ? SUN : FOAM, rain[i], 320 + i * 118, 630 + i * 53 % 120, 110);
        return c;
    }

    private static Canvas owl() {
        var c = new Canvas(1200, 800, NIGHT);
        c.line(BEAR, 46, "M60 640 C400 600 800 680 1140 610");
        c.fill(BEAR, "M380 620 Q330 180 440 150 L500 220 L700 220 L760 150 Q870 180 820 620 Z");
        c.fill(SAND, "M480 610 Q470 430 600 420 Q730 430 720 610 Z");
        for (var x : new int[] {490, 710}) {
            c.disc(SHEET, x, 330, 118);
            c.disc(SUN, x, 330, 98);
            c.disc(NIGHT, x, 330, 48);
        }
        c.fill(ORANGE, "M565 390 L635 390 L600 460 Z");
        c.line(ORANGE, 20, "M530 616 L530 660");
        c.line(ORANGE, 20, "M670 616 L670 660");
        var buttons = new Color[] {BLUE, GREEN, SUN};
        for (var i = 0; i < 3; i++) {
            c.disc(SHEET, 420 + i * 180, 735, 54);
            c.disc(buttons[i], 420 + i * 180, 735, 42);
        }
        return c;
    }

    private static Canvas purpleCow() {
        var c = new Canvas(1200, 800, SKY);
        c.box(GREEN, 0, 590, 1200, 210, 0);
        for (var leg = 0; leg < 5; leg++) c.box(VIOLET, 330 + leg * 108, 480, 58, 230, 0);
        for (var leg = 0; leg < 5; leg++) c.box(NIGHT, 330 + leg * 108, 690, 58, 30, 0);
        c.box(VIOLET, 290, 250, 580, 310, 130);
        c.line(VIOLET, 20, "M300 330 C210 340 240 460 200 520");
        c.disc(ROSE, 420, 360, 56);
        c.disc(ROSE, 590, 440, 68);
        c.disc(ROSE, 700, 310, 40);
        c.box(VIOLET, 800, 150, 230, 260, 90);
        c.fill(SAND, "M820 170 Q780 110 810 70 Q830 120 870 150 Z");
        c.fill(SAND, "M1010 170 Q1050 110 1020 70 Q1000 120 960 150 Z");
        c.box(ROSE, 820, 320, 190, 110, 55);
        c.disc(NIGHT, 870, 376, 13);
        c.disc(NIGHT, 960, 376, 13);
        c.disc(SHEET, 866, 240, 28);
        c.disc(SHEET, 964, 240, 28);
        c.disc(NIGHT, 872, 246, 13);
        c.disc(NIGHT, 970, 246, 13);
        c.middle(THREAD, "?", 180, 250, 260);
        return c;
    }
}
