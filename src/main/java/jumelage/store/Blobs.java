package jumelage.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// Files under the SHA-256 of their bytes, in a folder or in a bucket of S3: what has a name never changes, and equal
/// bytes are kept once.
public interface Blobs {

    /// The advisory lock of the database, in SQL, that whoever needs what is kept shares, and that whoever removes what
    /// nobody needs takes alone.
    String LEASE = "hashtext('material.leftover')";

    /// Why nothing was kept or read. What was there before is there still, and nothing half is.
    final class Failed extends RuntimeException {
        public enum Why {
            /// no room is left on the disk
            FULL,
            /// the store of files does not answer, or refuses
            UNREACHABLE
        }

        private final Why why;

        Failed(Why why, Throwable cause) {
            super("files: " + why, cause);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /// Keeps the bytes of `file`, which stays where it is. The column that holds the name is said in
    /// `db/backup/<module>.properties`, else no backup holds the file.
    ///
    /// @throws Failed if they could not be kept whole
    Sha256 keep(Path file);

    /// How many bytes it has, if it is there.
    ///
    /// @throws Failed if that cannot be told
    Optional<Long> size(Sha256 name);

    /// `count` bytes from the byte `from` on (0 is the first).
    ///
    /// @throws Failed if it is not there or cannot be read
    InputStream read(Sha256 name, long from, long count);

    /// The folder in which they lie, where they lie in one. It may not have been made yet.
    Optional<Path> folder();

    /// Forgets it, if it is there.
    ///
    /// @throws Failed if it could not be forgotten
    void remove(Sha256 name);
}
