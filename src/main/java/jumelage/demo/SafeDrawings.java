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
import static jumelage.demo.Canvas.SEYES;
import static jumelage.demo.Canvas.SHEET;
import static jumelage.demo.Canvas.SKY;
import static jumelage.demo.Canvas.STONE;
import static jumelage.demo.Canvas.SUN;
import static jumelage.demo.Canvas.THREAD;

import java.awt.Color;
import java.util.Map;
import java.util.function.Supplier;

/// What the teams of *Better e-Safe Than Sorry* have drawn.
final class SafeDrawings {
    static final Map<String, Supplier<Canvas>> ALL = Map.of(
            "three-waters", SafeDrawings::threeWaters,
            "three-hats", SafeDrawings::threeHats,
            "nine-words", SafeDrawings::nineWords,
            "three-questions", SafeDrawings::threeQuestions,
            "false-hook", SafeDrawings::falseHook,
            "survey-bars", SafeDrawings::surveyBars,
            "twenty-four", SafeDrawings::twentyFour,
            "blue-cat", SafeDrawings::blueCat,
            "good-night", SafeDrawings::goodNight);

    private SafeDrawings() {}

    private static Canvas threeWaters() {
        var c = new Canvas(1200, 640, SKY);
        c.disc(SUN, 1100, 225, 56);
        c.fill(SHEET, "M320 310 Q360 262 410 290 Q460 250 490 310 Z");
        c.fill(SHEET, "M700 320 Q740 272 790 300 Q840 262 860 320 Z");
        // the salt marsh
        c.fill(SAND, "M0 400 L400 400 L400 640 L0 640 Z");
        for (var row = 0; row < 3; row++)
            for (var column = 0; column < 4; column++)
                c.box((row + column) % 3 == 0 ? ROSE : FOAM, 16 + column * 96, 416 + row * 74, 80, 58, 6);
        for (var heap = 0; heap < 3; heap++) {
            var x = 40 + heap * 130;
            c.fill(SHEET, "M%d 474 L%d 436 L%d 474 Z".formatted(x, x + 28, x + 56));
        }
        // the two seas
        c.box(BLUE, 400, 400, 400, 240, 0);
        c.fill(SEA, "M600 400 L800 400 L800 640 L560 640 Q640 520 600 400 Z");
        for (var wave = 0; wave < 5; wave++) {
            var y = 440 + wave * 42;
            c.line(SKY, 6, "M420 %1$d Q445 %2$d 470 %1$d Q495 %3$d 520 %1$d".formatted(y, y - 18, y + 18));
            c.line(FOAM, 6, "M650 %1$d Q675 %2$d 700 %1$d Q725 %3$d 750 %1$d".formatted(y + 14, y - 4, y + 32));
        }
        // the river
        c.box(LEAF, 800, 400, 400, 240, 0);
        c.fill(GREEN, "M800 400 Q900 340 1000 400 Q1100 330 1200 400 Z");
        c.fill(SEA, "M960 400 C900 470 1120 510 1000 640 L1160 640 C1230 520 1010 470 1020 400 Z");
        c.school(1, 120, 400, 150);
        c.school(2, 520, 400, 150);
        c.school(6, 880, 400, 150);
        c.line(THREAD, 9, "M195 245 C250 110 520 110 595 245 C650 110 900 110 955 245");
        for (var x : new int[] {195, 595, 955}) {
            c.disc(SHEET, x, 248, 15);
            c.ring(THREAD, 7, x, 248, 15);
        }
        return c.cut(70, 440);
    }

    private static Canvas threeHats() {
        var c = Canvas.paper(1200, 800);
        var weaves = new int[] {1, 2, 6};
        for (var hat = 0; hat < 3; hat++) {
            var x = 260 + hat * 340;
            var color = Weave.values()[weaves[hat]].color;
            for (var slip = 0; slip < 4; slip++) {
                var left = x - 90 + slip * 50;
                var top = 250 + (slip * 37 + hat * 23) % 70;
                c.fill(
                        SHEET,
                        "M%d %d L%d %d L%d 470 L%d 470 Z"
                                .formatted(left, top, left + 44, top - 14, left + 52, left + 4));
                c.line(STONE, 5, "M%d %d L%d %d".formatted(left + 10, top + 30, left + 36, top + 24));
            }
            c.fill(color, "M%d 420 L%d 420 L%d 620 L%d 620 Z".formatted(x - 120, x + 120, x + 100, x - 100));
            c.box(color, x - 165, 605, 330, 42, 40);
            c.box(SUN, x - 114, 545, 228, 40, 0);
        }
        c.stitch(THREAD, 8, "M260 700 C360 780 500 780 600 700 C700 780 840 780 940 700");
        return c;
    }

    private static Canvas nineWords() {
        var c = new Canvas(1200, 800, NIGHT);
        c.line(STONE, 46, "M480 380 C480 130 720 130 720 380");
        c.box(SUN, 400, 350, 400, 320, 36);
        c.disc(NIGHT, 600, 480, 44);
        c.fill(NIGHT, "M580 500 L620 500 L636 600 L564 600 Z");
        var words = new String[] {"goat", "trumpet", "sand", "window", "seven", "boots", "never", "bus", "salt"};
        c.line(
                THREAD,
                7,
                "M20 120 C180 40 260 260 330 150 C420 20 520 60 600 70 C720 60 800 20 880 150 C960 270 1030 40 1190 120");
        for (var i = 0; i < 9; i++) {
            var left = i < 5;
            var x = left ? 36 : 844;
            var y = left ? 210 + i * 112 : 260 + (i - 5) * 112;
            c.box(left ? SHEET : SKY, x, y, 320, 82, 41);
            c.middle(NIGHT, words[i], x + 160, y + 58, 58);
        }
        return c;
    }

    private static Canvas threeQuestions() {
        var c = new Canvas(1200, 800, ROSE);
        c.fill(SHEET, "M210 120 L700 60 L770 650 L280 710 Z");
        c.fill(SKY, "M256 160 L662 110 L712 540 L306 590 Z");
        c.disc(SUN, 600, 210, 46);
        c.fill(LEAF, "M289 450 Q400 360 500 440 Q600 360 700 430 L712 540 L306 590 Z");
        for (var who = 0; who < 3; who++) {
            var x = 400 + who * 92;
            var color = new Color[] {BLUE, THREAD, GREEN}[who];
            c.disc(color, x, 400 - who * 10, 36);
            c.fill(color, "M%d 560 Q%d 400 %d 550 Z".formatted(x - 58, x, x + 58));
            c.stitch(SHEET, 6, "M%d %d L%d %d".formatted(x - 18, 400 - who * 10, x + 18, 400 - who * 10));
        }
        c.middle(NIGHT, "?", 860, 300, 300);
        c.middle(BLUE, "?", 980, 480, 300);
        c.middle(THREAD, "?", 1090, 690, 300);
        return c;
    }

    private static Canvas falseHook() {
        var c = new Canvas(1200, 800, SEA);
        c.box(SKY, 0, 0, 1200, 170, 0);
        for (var x = 0; x < 1200; x += 120) c.fill(SKY, "M%d 165 Q%d 215 %d 165 Z".formatted(x, x + 60, x + 120));
        c.line(NIGHT, 6, "M600 0 L600 330");
        c.line(NIGHT, 18, "M600 330 L600 560 C600 690 440 690 440 570");
        c.fill(NIGHT, "M404 596 L440 510 L476 596 Z");
        c.box(SAND, 470, 300, 260, 180, 10);
        c.line(STONE, 5, "M470 305 L600 410 L730 305");
        c.disc(THREAD, 600, 398, 26);
        c.middle(NIGHT, "1,90 €", 600, 468, 48);
        var fish = new Color[] {SUN, ROSE, LEAF, SUN, ROSE};
        for (var i = 0; i < fish.length; i++) {
            var x = new int[] {160, 280, 930, 1060, 880}[i];
            var y = new int[] {360, 640, 300, 480, 680}[i];
            var to = x < 600 ? 1 : -1;
            c.fill(
                    fish[i],
                    "M%d %d Q%d %d %d %d Q%d %d %d %d Z"
                            .formatted(x - 80 * to, y, x, y - 70, x + 80 * to, y, x, y + 70, x - 80 * to, y));
            c.fill(
                    fish[i],
                    "M%d %d L%d %d L%d %d Z".formatted(x - 60 * to, y, x - 120 * to, y - 40, x - 120 * to, y + 40));
            c.disc(NIGHT, x + 40 * to, y - 8, 9);
        }
        return c;
    }

    private static Canvas surveyBars() {
        var c = Canvas.paper(1200, 800);
        var weaves = new int[] {1, 2, 6};
        var shares = new int[][] {{61, 56, 45}, {40, 49, 25}, {55, 52, 63}, {27, 24, 32}, {59, 73, 52}};
        for (var question = 0; question < shares.length; question++)
            for (var town = 0; town < 3; town++) {
                var tall = shares[question][town] * 7.5;
                var x = 150 + question * 205 + town * 54;
                c.cloth(Weave.values()[weaves[town]], x, 680 - tall, 46, tall, 46);
            }
        c.line(NIGHT, 7, "M120 682 L1160 682");
        for (var question = 0; question < shares.length; question++)
            c.middle(NIGHT, "" + (question + 1), 227 + question * 205, 750, 62);
        return c;
    }

    private static Canvas twentyFour() {
        var c = new Canvas(1200, 800, PAPER);
        for (var i = 0; i < 26; i++) {
            var x = 130 + i % 9 * 118;
            var y = 330 + i / 9 * 160;
            var color = i == 4 ? THREAD : i == 13 ? BLUE : STONE;
            c.disc(color, x, y, 34);
            c.fill(color, "M%d %d Q%d %d %d %d Z".formatted(x - 48, y + 92, x, y - 20, x + 48, y + 92));
        }
        c.fill(SHEET, "M150 60 L1050 60 L1050 210 L700 210 L640 265 L640 210 L150 210 Z");
        c.line(NIGHT, 6, "M150 60 L1050 60 L1050 210 L700 210 L640 265 L640 210 L150 210 Z");
        c.middle(NIGHT, "Are you all right?", 600, 165, 96);
        return c;
    }

    private static Canvas blueCat() {
        var c = new Canvas(900, 1200, SUN);
        c.box(SHEET, 90, 80, 720, 720, 12);
        c.box(SKY, 130, 120, 300, 640, 0);
        c.box(SKY, 470, 120, 300, 640, 0);
        c.disc(SHEET, 640, 240, 54);
        c.fill(LEAF, "M130 640 Q280 560 430 640 L430 760 L130 760 Z");
        c.fill(LEAF, "M470 620 Q620 680 770 600 L770 760 L470 760 Z");
        // she looks the other way
        c.fill(
                BLUE,
                "M270 800 C250 560 330 470 420 450 L396 340 L470 392 Q510 384 550 392 L622 330 L606 450 C690 500 700 640 690 800 Z");
        c.line(BLUE, 44, "M680 770 C800 760 800 640 740 590");
        c.line(SKY, 7, "M420 560 C400 630 400 700 420 770");
        c.line(SKY, 7, "M560 560 C580 630 580 700 560 770");
        c.fill(SKY, "M416 372 L452 398 L426 424 Z");
        c.fill(SKY, "M604 366 L566 398 L594 424 Z");
        c.box(SAND, 50, 790, 800, 50, 10);
        c.middle(NIGHT, "She says no", 450, 950, 150);
        c.middle(NIGHT, "and you listen.", 450, 1055, 118);
        c.middle(THREAD, "Now do it with people.", 450, 1145, 74);
        return c;
    }

    private static Canvas goodNight() {
        var c = new Canvas(1200, 800, NIGHT);
        c.disc(SUN, 950, 190, 100);
        c.disc(NIGHT, 905, 165, 90);
        for (var star = 0; star < 26; star++)
            c.disc(star % 4 == 0 ? SUN : SEYES, 60 + star * 233 % 1090, 40 + star * 97 % 330, star % 3 + 3);
        c.box(STONE, 110, 330, 60, 400, 20);
        c.box(STONE, 1030, 430, 60, 300, 20);
        c.box(SHEET, 150, 560, 900, 120, 30);
        c.box(SHEET, 180, 440, 300, 150, 60);
        c.box(BLUE, 250, 400, 150, 260, 26);
        c.box(SEA, 266, 430, 118, 190, 8);
        c.line(SHEET, 8, "M284 520 Q302 540 320 520");
        c.line(SHEET, 8, "M334 520 Q352 540 370 520");
        c.fill(THREAD, "M330 590 C500 520 900 520 1050 570 L1050 700 L330 700 Z");
        for (var patch = 0; patch < 6; patch++) c.cloth(Weave.values()[patch + 1], 390 + patch * 108, 588, 78, 78, 78);
        c.middle(SHEET, "Dobrou noc", 500, 290, 150);
        return c;
    }
}
