package jumelage.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One chunk after the other under AES-256-GCM, as in STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce
/// holds the chunk's number and whether it is the last. So a chunk that is changed, missing, doubled or out of its
/// place is found, and so is a missing end. The head is authenticated with each.
final class Chunks {
    static final int TAG = 16;

    private final byte[] head;
    private final byte[] nonce;
    private final SecretKeySpec key;
    private final Cipher cipher;
    private int number;

    Chunks(SealHead.Keyed keyed) {
        this.head = keyed.head().bytes();
        this.nonce = keyed.head().nonce();
        this.key = new SecretKeySpec(keyed.key(), "AES");
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(byte[] bytes, int count, boolean last) {
        try {
            var sealed = run(Cipher.ENCRYPT_MODE, bytes, count, last);
            number = Math.incrementExact(number);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws AEADBadTagException if this was not sealed as this chunk
    byte[] open(byte[] bytes, int count, boolean last) throws AEADBadTagException {
        try {
            var opened = run(Cipher.DECRYPT_MODE, bytes, count, last);
            number = Math.incrementExact(number);
            return opened;
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, byte[] bytes, int count, boolean last) throws GeneralSecurityException {
        var full = ByteBuffer.allocate(SealHead.NONCE + Integer.BYTES + 1)
                .put(nonce)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, full));
        cipher.updateAAD(head);
        return cipher.doFinal(bytes, 0, count);
    }
}
