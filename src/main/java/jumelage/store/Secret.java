package jumelage.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The installation's key: of `JUMELAGE_SECRET`, else made once in the data folder.
public final class Secret {
    private Secret() {}

    public static byte[] of(Path data, @Nullable String setting) throws IOException {
        var there = find(data, setting);
        if (there.isPresent()) return there.get();
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        write(data, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8));
        return find(data, setting).orElseThrow();
    }

    static Optional<byte[]> find(Path data, @Nullable String setting) throws IOException {
        if (setting != null && !setting.isBlank()) {
            if (setting.strip().length() < 32)
                throw new Database.Refused("JUMELAGE_SECRET must have at least 32 characters.");
            return Optional.of(setting.strip().getBytes(StandardCharsets.UTF_8));
        }
        if (!Files.exists(file(data))) return Optional.empty();
        return Optional.of(Files.readString(file(data)).strip().getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path data) {
        return data.resolve("secret");
    }

    static void write(Path data, byte[] key) throws IOException {
        var half = data.resolve("secret.new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(half, key);
        Folders.force(half);
        Files.move(half, file(data));
        Folders.force(data);
    }
}
