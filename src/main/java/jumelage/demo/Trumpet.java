package jumelage.demo;

/// The bell of the school in Olomouc, which is a trumpet: four notes, reckoned.
final class Trumpet {
    private static final double[] NOTES = {392.00, 523.25, 659.25, 783.99};
    private static final double[] SECONDS = {.45, .45, .45, 1.6};
    private static final double[] OVERTONES = {1, .9, .75, .55, .4, .28, .18, .1};
    private static final double LOUD = 5_200;
    private static final double ATTACK = .04;
    private static final double RELEASE = .12;

    private Trumpet() {}

    static byte[] wave() {
        var wave = new Wave(SECONDS);
        for (var note = 0; note < NOTES.length; note++) {
            var pitch = NOTES[note];
            var end = SECONDS[note];
            wave.add(end, i -> LOUD * swell(i / (double) Wave.RATE, end) * tone(pitch, i));
        }
        return wave.file();
    }

    private static double swell(double at, double end) {
        return Math.min(1, Math.min(at / ATTACK, (end - at) / RELEASE)) * (1 - .25 * at / end);
    }

    private static double tone(double pitch, int sample) {
        var turn = 2 * Math.PI * pitch * sample / Wave.RATE;
        var sum = 0.0;
        for (var i = 0; i < OVERTONES.length; i++) sum += OVERTONES[i] * Math.sin((i + 1) * turn);
        return sum;
    }
}
