package jumelage.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/// What a PNG tells beside its words: those may be packed, and a few bytes of them unpack to gigabytes. It is only
/// known whether there are any.
record PngWords(byte[] bytes, boolean words) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> TELLING = Set.of("IHDR", "eXIf", "tIME", "IEND");
    private static final Set<String> WORDS = Set.of("zTXt", "iTXt", "tEXt");
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 100;

    static boolean here(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return Arrays.equals(input.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }

    static PngWords of(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var words = false;
        try (var input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var into = new DataOutputStream(bytes);
            into.write(input.readNBytes(SIGNATURE.length));
            for (var kept = 0; kept < MOST; ) {
                var length = input.readInt();
                var type = new String(input.readNBytes(4), StandardCharsets.US_ASCII);
                if (length < 0) break;
                words |= WORDS.contains(type);
                if (TELLING.contains(type) && length <= LARGEST) {
                    into.writeInt(length);
                    into.writeBytes(type);
                    into.write(input.readNBytes(length));
                    into.writeInt(input.readInt());
                    kept++;
                } else input.skipNBytes(length + 4L);
                if (type.equals("IEND")) break;
            }
        } catch (EOFException _) {
            // cut short: whether it is a picture at all is asked elsewhere
        }
        return new PngWords(bytes.toByteArray(), words);
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
