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
/// Streams are found by their keywords, not by the table of objects, which a trap need not have (ISO 32000-2, 7.3.8);
/// whether one is packed by its first two bytes (RFC 1950, 2.2), not by its dictionary, which may say it in many ways
/// and in another place.
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /// What each stream costs its reader at least.
    private static final long LEAST = 1 << 10;
    /// So many bytes of what is packed twice over are no accident.
    private static final int TWICE = 64;

    private final MemorySegment bytes;
    private final byte[] piece = new byte[1 << 16];
    private final byte[] unpacked = new byte[1 << 16];
    private final byte[] within = new byte[TWICE];
    private long left;

    private PdfStreams(MemorySegment bytes, long left) {
        this.bytes = bytes;
        this.left = left;
    }

    /// Whether its streams together hold more than `most` bytes, or one is packed twice over, which no honest writer
    /// does.
    static boolean over(Path pdf, long most) throws IOException {
        try (var arena = Arena.ofConfined();
                var file = FileChannel.open(pdf)) {
            return new PdfStreams(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena), most).over();
        }
    }

    private boolean over() {
        try (var inflater = new Inflater();
                var second = new Inflater()) {
            for (var at = next(0); at >= 0; at = next(at)) if (!fits(data(at), inflater, second)) return true;
            return false;
        }
    }

    /// Where the next stream's data begins, or −1.
    private long next(long from) {
        for (var at = from; at + STREAM.length + 2 < bytes.byteSize(); at++) {
            if (sign(at) != 's' || !matches(at)) continue;
            var ended = at >= 3 && sign(at - 1) == 'd';
            if (!ended && isBreak(sign(at + STREAM.length))) return at + STREAM.length;
        }
        return -1;
    }

    private boolean matches(long at) {
        for (var letter = 1; letter < STREAM.length; letter++) if (sign(at + letter) != STREAM[letter]) return false;
        return true;
    }

    /// Behind the end of the keyword's line.
    private long data(long from) {
        var at = from;
        while (at < bytes.byteSize() && at < from + 2 && isBreak(sign(at))) at++;
        return at;
    }

    private boolean fits(long from, Inflater inflater, Inflater second) {
        long cost = 0;
        if (from + 2 <= bytes.byteSize() && packed(sign(from), sign(from + 1))) {
            inflater.reset();
            if (twiceOver(inflater, from, second)) return false;
            // what goes in counts as well: a stream without an end is read to that of the file
            cost = Math.max(inflater.getBytesRead(), inflater.getBytesWritten());
        }
        left -= Math.max(LEAST, cost);
        return left >= 0;
    }

    /// Unpacks it into nothing, as far as there is room left; what is no DEFLATE ends where it breaks.
    private boolean twiceOver(Inflater inflater, long from, Inflater second) {
        try {
            while (!inflater.finished() && inflater.getBytesWritten() <= left) {
                if (inflater.needsInput() && !fed(inflater, from + inflater.getBytesRead())) return false;
                var first = inflater.getBytesWritten() == 0;
                var read = inflater.inflate(unpacked);
                if (first && read > 0 && packedAgain(read, second)) return true;
                if (read == 0 && inflater.needsDictionary()) return false;
            }
        } catch (DataFormatException _) {
            // a reader's device sees no more of it than we
        }
        return false;
    }

    private boolean fed(Inflater inflater, long at) {
        var length = (int) Math.min(piece.length, bytes.byteSize() - at);
        if (length <= 0) return false;
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, piece, 0, length);
        inflater.setInput(piece, 0, length);
        return true;
    }

    /// Whether what has been unpacked is packed itself: two bytes alone may look so.
    private boolean packedAgain(int length, Inflater second) {
        if (length < 2 || !packed(unpacked[0], unpacked[1])) return false;
        second.reset();
        second.setInput(unpacked, 0, length);
        try {
            return second.inflate(within) == TWICE || second.finished();
        } catch (DataFormatException _) {
            return false;
        }
    }

    /// Whether a stream begins as zlib's do.
    private static boolean packed(byte method, byte check) {
        var both = Byte.toUnsignedInt(method) << 8 | Byte.toUnsignedInt(check);
        return (method & 0x0f) == 8 && (method & 0x80) == 0 && both % 31 == 0;
    }

    private byte sign(long at) {
        return bytes.get(ValueLayout.JAVA_BYTE, at);
    }

    private static boolean isBreak(byte sign) {
        return sign == '\r' || sign == '\n';
    }
}
