package jumelage.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import jumelage.store.Blobs.Failed;
import jumelage.store.Blobs.Failed.Why;
import software.amazon.awssdk.core.exception.SdkException;

/// Bytes on their way from a bucket. Where the line breaks, that is a failure and no end.
final class Arriving extends FilterInputStream {
    private long left;

    Arriving(InputStream bytes, long count) {
        super(bytes);
        this.left = count;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (most == 0) return 0;
        if (left <= 0) return -1;
        try {
            var read = super.read(into, from, (int) Math.min(most, left));
            if (read < 0) throw new IOException(left + " bytes have not come");
            left -= read;
            return read;
        } catch (IOException | SdkException e) {
            throw new Failed(Why.UNREACHABLE, e);
        }
    }
}
