package jumelage.demo;

import java.util.Random;

/// What Zamora recorded for *Jeunes et journalistes*: a stork claps its bill eighteen times, then a tractor drives over
/// all of it.
final class StorksAndTractor {
    private static final double SECONDS = 9;
    private static final int CLAPS = 18;
    private static final double CLAP = 1 / 6.0;
    private static final double TRACTOR = 3.2;
    private static final double LOUD = 10_000;

    private StorksAndTractor() {}

    static byte[] wave() {
        var wave = new Wave(SECONDS);
        var air = new Random(18);
        wave.add(SECONDS, i -> {
            var at = i / (double) Wave.RATE;
            var hiss = air.nextDouble() - .5;
            return LOUD * (clap(at, hiss) + tractor(at - TRACTOR) + .01 * hiss);
        });
        return wave.file();
    }

    /// Two hollow pieces of wood, struck.
    private static double clap(double at, double hiss) {
        if (at >= CLAPS * CLAP) return 0;
        var within = at % CLAP;
        var wood = Math.sin(2 * Math.PI * 1_150 * within) + .6 * Math.sin(2 * Math.PI * 2_480 * within) + .5 * hiss;
        return .6 * Math.min(1, within / .001) * Math.exp(-70 * within) * wood;
    }

    /// It comes, is loudest in the middle, and goes.
    private static double tractor(double at) {
        var length = SECONDS - TRACTOR;
        if (at < 0) return 0;
        var near = Math.pow(Math.sin(Math.PI * at / length), 2);
        var stroke = at * 21 % 1;
        var sum = 0.0;
        for (var overtone = 1; overtone <= 6; overtone++) sum += Math.sin(2 * Math.PI * 63 * overtone * at) / overtone;
        return .5 * near * (.35 + .65 * Math.exp(-4 * stroke)) * sum;
    }
}
