package jumelage.demo;

/// The sounds of the demo world: each reckoned, the same every time.
final class Sound {
    private static final double LOUD = 9_000;
    /// G, E, A, G, C: what hangs by the door of the nursery school in Blois.
    private static final double[] CHIME = {783.99, 659.25, 880.00, 783.99, 523.25};

    private static final double[] BELLS = {.6, .6, .6, .6, 2.2};
    private static final int DROPS = 10;

    private Sound() {}

    static byte[] of(String key) {
        return switch (key) {
            case "school-bell" -> Trumpet.wave();
            case "last-bus" -> LastBus.wave();
            case "storks-and-tractor" -> StorksAndTractor.wave();
            case "chime" -> chime();
            case "drip" -> drip();
            default -> throw new IllegalArgumentException("No sound called " + key);
        };
    }

    /// Five bars of metal, each struck once and left to fade.
    private static byte[] chime() {
        var wave = new Wave(BELLS);
        for (var bell = 0; bell < BELLS.length; bell++) {
            var pitch = CHIME[bell];
            wave.add(BELLS[bell], i -> LOUD * struck(pitch, i, 2.2) + LOUD / 3 * struck(pitch * 2.76, i, 6));
        }
        return wave.file();
    }

    /// One drop a second: a bubble whose note climbs as it closes, each a little higher or lower than the last.
    private static byte[] drip() {
        var wave = new Wave(DROPS);
        wave.add(DROPS, i -> {
            var drop = i / Wave.RATE;
            var at = i % Wave.RATE / (double) Wave.RATE;
            var turn = 2 * Math.PI * (700 + drop * 7 % 5 * 40) * (at + 4 * at * at);
            return LOUD * Math.min(1, at / .004) * Math.exp(-18 * at) * Math.sin(turn);
        });
        return wave.file();
    }

    private static double struck(double pitch, int sample, double fading) {
        var at = sample / (double) Wave.RATE;
        return Math.min(1, at / .003) * Math.exp(-fading * at) * Math.sin(2 * Math.PI * pitch * at);
    }
}
