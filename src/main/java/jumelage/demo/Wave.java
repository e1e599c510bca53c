package jumelage.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// A WAVE file that is reckoned: one channel, 16 bits.
final class Wave {
    static final int RATE = 22_050;

    private final ByteBuffer file;

    /// @param seconds how long its parts are going to be
    Wave(double... seconds) {
        var samples = Arrays.stream(seconds).mapToInt(Wave::samples).sum();
        file = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + 2 * samples).put(ascii("WAVEfmt ")).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        file.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples);
    }

    /// @param at how far each sample of this part is from silence: what goes beyond 16 bits is cut off
    void add(double seconds, IntToDoubleFunction at) {
        for (var i = 0; i < samples(seconds); i++)
            file.putShort((short) Math.clamp(at.applyAsDouble(i), Short.MIN_VALUE, Short.MAX_VALUE));
    }

    byte[] file() {
        return file.array();
    }

    private static int samples(double seconds) {
        return (int) (seconds * RATE);
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
