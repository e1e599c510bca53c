package jumelage.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What stands before the sealed bytes: how the passphrase becomes the key (Argon2id: KiB of memory, rounds, lanes,
/// salt), the beginning of every nonce, the size of a chunk, a value by which a wrong passphrase is told, and a SHA-256
/// of all that.
record SealHead(int memory, int rounds, int lanes, byte[] salt, byte[] nonce, int chunk, byte[] check) {
    static final String WORDS = "jumelage sealed backup ";
    static final byte[] MAGIC = (WORDS + "1\n").getBytes(StandardCharsets.US_ASCII);
    static final int NONCE = 7;

    private static final int SALT = 16;
    private static final int CHECK = 16;
    private static final int FIELDS = 4 * Integer.BYTES + SALT + NONCE + CHECK;
    private static final int SUM = 32;
    private static final int MOST_MEMORY = 256 * 1024;
    private static final int MOST_ROUNDS = 16;
    private static final int MOST_CHUNK = 16 * 1024 * 1024;

    /// A head and the key that belongs to it.
    record Keyed(SealHead head, byte[] key) {}

    static Keyed fresh(byte[] passphrase) {
        return fresh(passphrase, 64 * 1024, 3);
    }

    static Keyed fresh(byte[] passphrase, int memory, int rounds) {
        var chance = new SecureRandom();
        var salt = new byte[SALT];
        var nonce = new byte[NONCE];
        chance.nextBytes(salt);
        chance.nextBytes(nonce);
        var blank = new SealHead(memory, rounds, 4, salt, nonce, 64 * 1024, new byte[CHECK]);
        var derived = blank.derive(passphrase);
        var check = Arrays.copyOfRange(derived, 32, 32 + CHECK);
        return new Keyed(
                new SealHead(memory, rounds, blank.lanes, salt, nonce, blank.chunk, check), Arrays.copyOf(derived, 32));
    }

    byte[] bytes() {
        var fields = ByteBuffer.allocate(MAGIC.length + FIELDS)
                .put(MAGIC)
                .putInt(memory)
                .putInt(rounds)
                .putInt(lanes)
                .putInt(chunk)
                .put(salt)
                .put(nonce)
                .put(check)
                .array();
        return ByteBuffer.allocate(fields.length + SUM)
                .put(fields)
                .put(EndMark.digest().digest(fields))
                .array();
    }

    /// @throws Spoiled if no such head stands at the beginning of `bytes`
    static SealHead read(InputStream bytes) throws IOException {
        var all = new byte[MAGIC.length + FIELDS + SUM];
        try {
            new DataInputStream(bytes).readFully(all);
        } catch (EOFException _) {
            throw Spoiled.half();
        }
        var fields = Arrays.copyOf(all, MAGIC.length + FIELDS);
        var sum = Arrays.copyOfRange(all, fields.length, all.length);
        if (!MessageDigest.isEqual(EndMark.digest().digest(fields), sum)) throw Spoiled.damaged();
        var rest = ByteBuffer.wrap(fields, MAGIC.length, FIELDS);
        var memory = rest.getInt();
        var rounds = rest.getInt();
        var lanes = rest.getInt();
        var chunk = rest.getInt();
        var head = new SealHead(memory, rounds, lanes, take(rest, SALT), take(rest, NONCE), chunk, take(rest, CHECK));
        if (!head.bearable()) throw Spoiled.damaged();
        return head;
    }

    /// @throws Spoiled if it was sealed with another passphrase
    byte[] key(byte[] passphrase) throws Spoiled {
        var derived = derive(passphrase);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(derived, 32, 32 + CHECK), check)) throw Spoiled.passphrase();
        return Arrays.copyOf(derived, 32);
    }

    /// A head that somebody has made up must not take all memory, or an hour.
    private boolean bearable() {
        return memory >= 8 * lanes
                && memory <= MOST_MEMORY
                && rounds >= 1
                && rounds <= MOST_ROUNDS
                && lanes >= 1
                && lanes <= 16
                && chunk >= 1024
                && chunk <= MOST_CHUNK;
    }

    private byte[] derive(byte[] passphrase) {
        var derived = new byte[32 + CHECK];
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(rounds)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        generator.generateBytes(passphrase, derived);
        return derived;
    }

    private static byte[] take(ByteBuffer from, int count) {
        var bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }
}
