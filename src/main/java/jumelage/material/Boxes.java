package jumelage.material;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/// The boxes of MP4 and QuickTime (ISO 14496-12): those in which a telephone writes where and with what it filmed
/// become free space, so that nothing else in the file moves.
final class Boxes {
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final Set<String> HOLDING = Set.of("moov", "trak", "mdia");
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 8;
    private static final int DEEPEST = 6;

    private final RandomAccessFile file;
    private boolean found;

    private Boxes(RandomAccessFile file) {
        this.file = file;
    }

    /// @return whether anything was there to forget
    static boolean forget(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            var boxes = new Boxes(file);
            boxes.walk(0, file.length(), 0);
            return boxes.found;
        }
    }

    private void walk(long from, long to, int depth) throws IOException {
        for (var at = from; at + HEAD <= to && depth < DEEPEST; ) {
            file.seek(at);
            long size = file.readInt() & 0xFFFFFFFFL;
            var name = new byte[4];
            file.readFully(name);
            var head = HEAD;
            if (size == 1 && at + 2 * HEAD <= to) {
                size = file.readLong();
                head = 2 * HEAD;
            }
            if (size == 0) size = to - at;
            if (size < head || at + size > to) return;
            var type = new String(name, StandardCharsets.US_ASCII);
            if (TELLING.contains(type)) empty(at, head, size);
            else if (HOLDING.contains(type)) walk(at + head, at + size, depth + 1);
            at += size;
        }
    }

    private void empty(long at, int head, long size) throws IOException {
        found = true;
        file.seek(at + 4);
        file.write(FREE);
        file.seek(at + head);
        var nothing = new byte[8192];
        for (var left = size - head; left > 0; left -= nothing.length)
            file.write(nothing, 0, (int) Math.min(left, nothing.length));
    }
}
