package jumelage.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The last line of a backup: the SHA-256 of all bytes before it. Whatever of them was changed or is missing is found.
/// Programs that read tar do not look at what follows its end.
final class EndMark {
    private static final byte[] WORDS = "\nend of backup, sha256 ".getBytes(StandardCharsets.US_ASCII);
    static final int LENGTH = WORDS.length + 64 + 1;

    private EndMark() {}

    static byte[] of(MessageDigest digest) {
        var mark = Arrays.copyOf(WORDS, LENGTH);
        var hex = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, mark, WORDS.length, hex.length);
        mark[LENGTH - 1] = '\n';
        return mark;
    }

    /// @throws Spoiled unless `bytes` are the mark of what `digest` has seen
    static void check(byte[] bytes, MessageDigest digest) throws Spoiled {
        if (bytes.length < LENGTH || !Arrays.equals(bytes, 0, WORDS.length, WORDS, 0, WORDS.length))
            throw Spoiled.half();
        if (!Arrays.equals(bytes, of(digest))) throw Spoiled.damaged();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
