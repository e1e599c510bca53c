package jumelage.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// How often a JPEG paints its picture over. One that comes into sight by and by does so about ten times; each time
/// costs
/// as much as the whole picture, however few bytes it has.
final class Scans {
    private static final int PREFIX = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    /// With the words of a hundred megabytes, each part full, there would be as many; those who read them keep all.
    private static final int MOST_PARTS = 5000;

    private Scans() {}

    /// Whether `file` begins as a JPEG and has more scans than `most`, or is in more
    /// parts than any camera makes; of other files there is nothing to say.
    static boolean more(Path file, int most) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return bytes.read() == PREFIX && bytes.read() == START && more(bytes, most);
        }
    }

    private static boolean more(InputStream bytes, int most) throws IOException {
        var scans = 0;
        for (var parts = 0; scans <= most && parts <= MOST_PARTS; ) {
            var marker = marker(bytes);
            if (marker == END || marker < 0) return false;
            if (marker == SCAN) scans++;
            if (measured(marker)) {
                skip(bytes);
                parts++;
            }
        }
        return true;
    }

    /// The next marker, beyond the bytes of a picture, in which 0 follows each 255; less than 0 at the end.
    private static int marker(InputStream bytes) throws IOException {
        for (var before = 0; ; ) {
            var now = bytes.read();
            if (now < 0 || before == PREFIX && now != 0 && now != PREFIX) return now;
            before = now;
        }
    }

    /// Whether its length follows: it does not after those that restart or stand alone.
    private static boolean measured(int marker) {
        return marker > 1 && (marker < 0xD0 || marker > START);
    }

    private static void skip(InputStream bytes) throws IOException {
        var length = bytes.read() << 8 | bytes.read();
        if (length > 2) bytes.skip(length - 2L);
    }
}
