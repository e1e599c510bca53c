package jumelage.demo;

/// The last bus of *INMED*: three pips of its door, then an engine that goes away.
final class LastBus {
    private static final double SECONDS = 6;
    private static final double PIPS = 1.2;
    private static final double PIP = .4;
    private static final double LOUD = 9_000;

    private LastBus() {}

    static byte[] wave() {
        var wave = new Wave(SECONDS);
        wave.add(SECONDS, i -> {
            var at = i / (double) Wave.RATE;
            return LOUD * (at < PIPS ? pip(at) : engine(at - PIPS));
        });
        return wave.file();
    }

    /// Half of its time sounds, half is silent.
    private static double pip(double at) {
        var within = at % PIP;
        if (within > PIP / 2) return 0;
        var edge = Math.min(1, Math.min(within, PIP / 2 - within) / .01);
        return .5 * edge * Math.sin(2 * Math.PI * 1_046.5 * at);
    }

    /// It speeds up twice and grows faint.
    private static double engine(double at) {
        var length = SECONDS - PIPS;
        var gear = at < length / 3 ? at : at - length / 3;
        var turns = (at < length / 3 ? 38 : 44) * gear + 9 * gear * gear;
        var sum = 0.0;
        for (var overtone = 1; overtone <= 7; overtone++)
            sum += Math.sin(2 * Math.PI * overtone * turns) / overtone * (overtone % 2 == 0 ? 1 : .6);
        var far = Math.min(1, at / .15) * Math.pow(1 - at / length, 1.4);
        return .55 * far * sum;
    }
}
