package jumelage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an installation keeps what it has, as the environment says: the data folder, `JUMELAGE_DATABASE_URL`,
/// `JUMELAGE_FILES_URL` and `JUMELAGE_SECRET`.
public record Premises(
        Path data,
        @Nullable String databaseUrl,
        @Nullable String filesUrl,
        @Nullable String secret) {

    /// Whether there is a database that could be opened without making one.
    public boolean built() {
        return databaseUrl != null && !databaseUrl.isBlank()
                || Files.exists(data.resolve("postgresql/cluster/PG_VERSION"));
    }

    /// Opened or joined; a bundled one is made where there is none.
    ///
    /// @throws Database.Refused with a sentence for the operator
    public Database database() throws IOException {
        return Database.open(data, databaseUrl);
    }

    /// @throws Database.Refused with a sentence for the operator if `JUMELAGE_FILES_URL` names no place, or
    /// `JUMELAGE_SECRET` is none
    public void refuseUnreadable() throws IOException {
        WhereFilesAre.of(filesUrl);
        key();
    }

    public Blobs blobs() {
        return WhereFilesAre.at(filesUrl, data);
    }

    /// The installation's key, where there is one already.
    public Optional<byte[]> key() throws IOException {
        return Secret.find(data, secret);
    }

    /// Makes `key` the key of the data folder, unless the environment says it.
    ///
    /// @return whether it was written
    public boolean keep(byte[] key) throws IOException {
        if (key().isPresent()) return false;
        Secret.write(data, key);
        return true;
    }

    /// Takes back what `keep` has written.
    public void forgetKey() throws IOException {
        Files.deleteIfExists(Secret.file(data));
    }
}
