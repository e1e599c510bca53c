package jumelage.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jumelage.store.Pictures.Unfit.Why;

/// What the markers of a JPEG say before it is opened. Of one that is cut, readers paint grey what is missing, and say
/// nothing. One that comes into sight by and by paints its picture over about ten times; each time costs as much as the
/// whole picture, however few bytes it has.
final class JpegMarkers {
    private static final int PREFIX = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    /// With the words of a hundred megabytes, each part full, there would be as many; those who read them keep all.
    private static final int MOST_PARTS = 5000;

    private JpegMarkers() {}

    /// Why `file`, if it begins as a JPEG, is not to be opened: it has more scans than `most`, or is in more parts than
    /// any camera makes, or its end is missing. Of other files there is nothing to say.
    static Optional<Why> against(Path file, int most) throws IOException {
        try (var bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return bytes.read() == PREFIX && bytes.read() == START ? against(bytes, most) : Optional.empty();
        } catch (EOFException _) {
            return Optional.of(Why.UNREADABLE);
        }
    }

    private static Optional<Why> against(DataInputStream bytes, int most) throws IOException {
        var scans = 0;
        for (var parts = 0; scans <= most && parts <= MOST_PARTS; ) {
            var marker = marker(bytes);
            if (marker == END) return Optional.empty();
            if (marker == SCAN) scans++;
            if (measured(marker)) {
                bytes.skipNBytes(Math.max(0, bytes.readUnsignedShort() - Short.BYTES));
                parts++;
            }
        }
        return Optional.of(Why.TOO_MANY_SCANS);
    }

    /// The next marker, beyond the bytes of a picture, in which 0 follows each 255.
    private static int marker(InputStream bytes) throws IOException {
        for (var before = 0; ; ) {
            var now = bytes.read();
            if (now < 0) throw new EOFException();
            if (before == PREFIX && now != 0 && now != PREFIX) return now;
            before = now;
        }
    }

    /// Whether its length follows: it does not after those that restart or stand alone.
    private static boolean measured(int marker) {
        return marker > 1 && (marker < 0xD0 || marker > START);
    }
}
