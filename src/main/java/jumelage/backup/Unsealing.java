package jumelage.backup;

import java.io.IOException;
import java.io.InputStream;
import javax.crypto.AEADBadTagException;

/// What was sealed with a passphrase. No byte comes out that was not sealed so, in its place.
final class Unsealing extends InputStream {
    private final InputStream from;
    private final Chunks chunks;
    private final byte[] sealed;
    private byte[] opened = new byte[0];
    private int at;
    private boolean ended;
    private int ahead;

    /// @param from after its head
    Unsealing(InputStream from, SealHead head, byte[] passphrase) throws IOException {
        this.from = from;
        this.chunks = new Chunks(new SealHead.Keyed(head, head.key(passphrase)));
        this.sealed = new byte[head.chunk() + Chunks.TAG];
        this.ahead = from.read();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int where, int most) throws IOException {
        if (most == 0) return 0;
        while (at == opened.length) {
            if (ended) return -1;
            next();
        }
        var count = Math.min(most, opened.length - at);
        System.arraycopy(opened, at, into, where, count);
        at += count;
        return count;
    }

    private void next() throws IOException {
        if (ahead < 0) throw Spoiled.half();
        sealed[0] = (byte) ahead;
        var count = 1 + from.readNBytes(sealed, 1, sealed.length - 1);
        ahead = from.read();
        ended = ahead < 0;
        if (count < Chunks.TAG) throw Spoiled.half();
        try {
            opened = chunks.open(sealed, count, ended);
            at = 0;
        } catch (AEADBadTagException _) {
            if (!ended) throw Spoiled.damaged();
            throw goesOn(count) ? Spoiled.half() : Spoiled.halfOrDamaged();
        }
    }

    /// Whether more should follow the chunk that is the last here.
    private boolean goesOn(int count) {
        try {
            chunks.open(sealed, count, false);
            return true;
        } catch (AEADBadTagException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
