package jumelage.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jumelage.store.Database.Refused;

/// The first line of the file that the operator names.
final class Passphrase {
    static final int LEAST = 12;

    private Passphrase() {}

    /// @throws Refused if there is none
    static byte[] in(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            var line = lines.readLine();
            if (line == null || line.isBlank())
                throw new Refused("The file " + file + " must have the passphrase in its first line.");
            return line.strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException _) {
            throw new Refused("The file " + file + " of --passphrase-file cannot be read as text.");
        }
    }

    /// One that is not guessed in an afternoon.
    static byte[] fit(Path file) {
        var passphrase = in(file);
        if (new String(passphrase, StandardCharsets.UTF_8).length() < LEAST)
            throw new Refused("The passphrase in " + file + " must have at least " + LEAST + " characters.");
        return passphrase;
    }
}
