package jumelage.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/// Adds the end mark to what is written, when it is closed.
final class Marking extends FilterOutputStream {
    private final MessageDigest digest = EndMark.digest();
    private boolean ended;

    Marking(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        digest.update(bytes, from, count);
        out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        if (ended) return;
        ended = true;
        out.write(EndMark.of(digest));
        out.close();
    }
}
