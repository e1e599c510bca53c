package jumelage.material;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// How large the packed streams of a PDF would become. We never open one, but a reader's device does.
///
/// Streams are found by their keywords, not by the table of objects, which a trap need not have (ISO 32000-2, 7.3.8).
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /// As far back as the dictionary of a stream is looked at.
    private static final int DICTIONARY = 600;

    private PdfStreams() {}

    /// Whether its streams together hold more than `most` bytes, or one is packed twice over, which no honest writer
    /// does.
    static boolean over(Path pdf, long most) throws IOException {
        try (var arena = Arena.ofConfined();
                var file = FileChannel.open(pdf)) {
            var bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
            var left = most;
            for (var at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
                var layers = layers(bytes, at - STREAM.length);
                if (layers > 1) return true;
                if (layers == 1) left -= inflated(bytes, at, left);
                if (left < 0) return true;
            }
            return false;
        }
    }

    /// Where the next stream's data begins, or −1.
    private static long next(MemorySegment bytes, long from) {
        for (var at = from; at + STREAM.length + 2 < bytes.byteSize(); at++) {
            if (bytes.get(ValueLayout.JAVA_BYTE, at) != 's' || !matches(bytes, at)) continue;
            var end = bytes.get(ValueLayout.JAVA_BYTE, at + STREAM.length);
            var ended = at >= 3 && bytes.get(ValueLayout.JAVA_BYTE, at - 1) == 'd';
            if (!ended && (end == '\r' || end == '\n')) return at + STREAM.length;
        }
        return -1;
    }

    private static boolean matches(MemorySegment bytes, long at) {
        for (var letter = 1; letter < STREAM.length; letter++)
            if (bytes.get(ValueLayout.JAVA_BYTE, at + letter) != STREAM[letter]) return false;
        return true;
    }

    /// How many times the stream whose keyword stands at `at` is deflated.
    private static int layers(MemorySegment bytes, long at) {
        var from = Math.max(0, at - DICTIONARY);
        var before =
                new String(bytes.asSlice(from, at - from).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.split("/Fl(?:ateDecode)?(?![A-Za-z])", -1).length - 1;
    }

    /// How many bytes it inflates to, at most a little more than `most`; what is no DEFLATE ends where it breaks.
    private static long inflated(MemorySegment bytes, long from, long most) {
        var at = from;
        while (at < bytes.byteSize() && at < from + 2 && isBreak(bytes.get(ValueLayout.JAVA_BYTE, at))) at++;
        var piece = new byte[1 << 16];
        var nothing = new byte[1 << 16];
        long all = 0;
        try (var inflater = new Inflater()) {
            while (!inflater.finished() && all <= most) {
                if (inflater.needsInput()) {
                    var length = (int) Math.min(piece.length, bytes.byteSize() - at);
                    if (length <= 0) break;
                    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, piece, 0, length);
                    inflater.setInput(piece, 0, length);
                    at += length;
                }
                var read = inflater.inflate(nothing);
                if (read == 0 && inflater.needsDictionary()) break;
                all += read;
            }
        } catch (DataFormatException _) {
            // a reader's device sees no more of it than we
        }
        return all;
    }

    private static boolean isBreak(byte sign) {
        return sign == '\r' || sign == '\n';
    }
}
