package jumelage.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The installation's key: of `JUMELAGE_SECRET`, else made once in the data folder.
public final class Secret {
    private Secret() {}

    public static byte[] of(Path data, @Nullable String setting) throws IOException {
        if (setting != null && !setting.isBlank()) {
            if (setting.strip().length() < 32)
                throw new Database.Refused("JUMELAGE_SECRET must have at least 32 characters.");
            return setting.strip().getBytes(StandardCharsets.UTF_8);
        }
        var file = data.resolve("secret");
        if (!Files.exists(file)) make(file);
        return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var half = file.resolveSibling("secret.new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, HexFormat.of().formatHex(bytes));
        Files.move(half, file);
    }
}
