package jumelage.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a JPEG is there to its end: of one that is cut, readers paint grey what is missing, and say nothing.
final class JpegEnd {
    private static final int MARKER = 0xFF;
    private static final int BEGIN = 0xFFD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int PADDING = 0xFF;

    private JpegEnd() {}

    /// False also of what is no JPEG, or strange in another way: whoever reads it will say so.
    static boolean missing(Path file) throws IOException {
        try (var bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (bytes.readUnsignedShort() != BEGIN) return false;
            for (var kind = 0; kind != SCAN; ) {
                if (bytes.readUnsignedByte() != MARKER) return false;
                do kind = bytes.readUnsignedByte();
                while (kind == PADDING);
                if (kind == END) return false;
                var length = bytes.readUnsignedShort();
                if (length < 2) return false;
                bytes.skipNBytes(length - 2);
            }
            // within the pixels a zero follows each 0xFF that is no marker
            for (var before = 0; ; ) {
                var one = bytes.readUnsignedByte();
                if (before == MARKER && one == END) return false;
                before = one;
            }
        } catch (EOFException _) {
            return true;
        }
    }
}
