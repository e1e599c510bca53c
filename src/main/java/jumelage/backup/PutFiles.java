package jumelage.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import jumelage.store.Blobs;
import jumelage.store.Sha256;

/// Files on their way out of a backup. Those that were not there before can be taken back.
final class PutFiles {
    private final Blobs blobs;
    private final Path scratch;
    private final List<Sha256> fresh = new ArrayList<>();
    private long count;
    private long bytes;

    PutFiles(Blobs blobs, Path data) {
        this.blobs = blobs;
        this.scratch = data.resolve("restoring.part");
    }

    /// A member that is not what its name says was damaged when the backup was made, and is not put.
    void take(String member, InputStream from, long size) throws IOException {
        try {
            Files.copy(from, scratch, StandardCopyOption.REPLACE_EXISTING);
            var name = Sha256.of(scratch);
            if (!member.equals(KeptFiles.FOLDER + name.hex())) return;
            if (blobs.size(name).isEmpty()) fresh.add(name);
            blobs.keep(scratch);
            count++;
            bytes += size;
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    void takeBack() {
        for (var name : fresh) blobs.remove(name);
    }

    long count() {
        return count;
    }

    long bytes() {
        return bytes;
    }
}
