package jumelage.backup;

import java.io.IOException;
import java.io.OutputStream;

/// Seals what is written with a passphrase; the last chunk when it is closed.
final class Sealing extends OutputStream {
    private final OutputStream out;
    private final Chunks chunks;
    private final byte[] held;
    private int count;
    private boolean ended;

    Sealing(OutputStream out, SealHead.Keyed keyed) throws IOException {
        this.out = out;
        this.chunks = new Chunks(keyed);
        this.held = new byte[keyed.head().chunk()];
        out.write(keyed.head().bytes());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int most) throws IOException {
        var at = from;
        while (at < from + most) {
            // a full chunk waits: it may be the last
            if (count == held.length) put(false);
            var some = Math.min(held.length - count, from + most - at);
            System.arraycopy(bytes, at, held, count, some);
            count += some;
            at += some;
        }
    }

    private void put(boolean last) throws IOException {
        out.write(chunks.seal(held, count, last));
        count = 0;
    }

    @Override
    public void close() throws IOException {
        if (ended) return;
        ended = true;
        put(true);
        out.close();
    }
}
