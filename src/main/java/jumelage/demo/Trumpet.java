package jumelage.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The bell of the school in Olomouc, which is a trumpet: four notes, reckoned.
final class Trumpet {
    private static final int RATE = 22_050;
    private static final double[] NOTES = {392.00, 523.25, 659.25, 783.99};
    private static final double[] SECONDS = {.45, .45, .45, 1.6};
    private static final double[] OVERTONES = {1, .9, .75, .55, .4, .28, .18, .1};
    private static final double LOUD = 5_200;
    private static final double ATTACK = .04;
    private static final double RELEASE = .12;

    private Trumpet() {}

    /// A WAVE file: one channel, 16 bits.
    static byte[] wave() {
        var samples = 0;
        for (var seconds : SECONDS) samples += (int) (seconds * RATE);
        var file = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + 2 * samples).put(ascii("WAVEfmt ")).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        file.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples);
        for (var note = 0; note < NOTES.length; note++) {
            var length = (int) (SECONDS[note] * RATE);
            for (var i = 0; i < length; i++)
                file.putShort((short) (LOUD * swell(i / (double) RATE, SECONDS[note]) * tone(NOTES[note], i)));
        }
        return file.array();
    }

    private static double swell(double at, double end) {
        return Math.min(1, Math.min(at / ATTACK, (end - at) / RELEASE)) * (1 - .25 * at / end);
    }

    private static double tone(double pitch, int sample) {
        var turn = 2 * Math.PI * pitch * sample / RATE;
        var sum = 0.0;
        for (var i = 0; i < OVERTONES.length; i++) sum += OVERTONES[i] * Math.sin((i + 1) * turn);
        return sum;
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
