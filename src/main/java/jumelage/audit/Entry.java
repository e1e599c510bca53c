package jumelage.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a chain.
record Entry(
        long id,
        String chain,
        @Nullable UUID who,
        String what,
        @Nullable UUID subject,
        Instant at) {
    static final byte[] NOTHING_BEFORE = new byte[32];

    /// What binds this line to its place and to all before it: SHA-256 over `previous` and every column, each with its
    /// length, so that no two lines are written alike.
    byte[] hash(byte[] previous, long place) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(place);
            out.writeLong(id);
            for (var part : new String[] {chain, text(who), what, text(subject)}) {
                var utf8 = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
