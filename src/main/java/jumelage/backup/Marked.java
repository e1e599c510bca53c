package jumelage.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/// What stands before the end mark. It ends well only where the mark is right.
final class Marked extends InputStream {
    private final InputStream from;
    private final MessageDigest digest = EndMark.digest();
    private final byte[] held = new byte[64 * 1024 + EndMark.LENGTH];
    private int start;
    private int end;
    private boolean ended;

    Marked(InputStream from) {
        this.from = from;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        if (most == 0) return 0;
        fill();
        var count = Math.min(most, end - start - EndMark.LENGTH);
        if (count <= 0) {
            if (!ended) EndMark.check(Arrays.copyOfRange(held, start, end), digest);
            ended = true;
            return -1;
        }
        System.arraycopy(held, start, into, at, count);
        digest.update(held, start, count);
        start += count;
        return count;
    }

    /// Until there is more than a mark, or nothing comes any more.
    private void fill() throws IOException {
        if (end - start > EndMark.LENGTH || ended) return;
        System.arraycopy(held, start, held, 0, end - start);
        end -= start;
        start = 0;
        while (end <= EndMark.LENGTH) {
            var read = from.read(held, end, held.length - end);
            if (read < 0) return;
            end += read;
        }
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
