package jumelage.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The name of bytes: their SHA-256, in 64 small hexadecimal digits.
public record Sha256(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) throw new IllegalArgumentException("No SHA-256");
    }

    public static Sha256 of(String hex) {
        return new Sha256(hex);
    }

    public static Sha256 of(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return of(bytes);
        }
    }

    private static Sha256 of(InputStream bytes) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var some = new byte[64 * 1024];
            for (var count = bytes.read(some); count >= 0; count = bytes.read(some)) digest.update(some, 0, count);
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
