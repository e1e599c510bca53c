package jumelage.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jumelage.operator.Finding.Bytes;
import jumelage.operator.Finding.State;
import jumelage.shell.Installation;
import jumelage.store.Blobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The disks on which the data folder and the files of rooms lie; often one.
@Component
class Disk {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final long LITTLE = 1_000_000_000;
    private static final long NOTHING = 200_000_000;
    private static final int A_TWENTIETH = 20;

    private final Installation installation;
    private final Blobs blobs;

    Disk(Installation installation, Blobs blobs) {
        this.installation = installation;
        this.blobs = blobs;
    }

    /// Of the worse of both.
    Finding finding() {
        var data = finding(installation.data());
        var files = blobs.folder().map(Disk::there).map(Disk::finding).orElse(data);
        return files.state().compareTo(data.state()) > 0 ? files : data;
    }

    /// Where a folder lies, or will lie.
    private static Path there(Path folder) {
        for (var at = folder.toAbsolutePath(); at != null; at = at.getParent()) if (Files.exists(at)) return at;
        return folder;
    }

    private static Finding finding(Path folder) {
        try {
            var store = Files.getFileStore(folder);
            return finding(folder, store.getUsableSpace(), store.getTotalSpace(), Files.isWritable(folder));
        } catch (IOException e) {
            LOG.warn("A folder cannot be looked at: {}", e.getClass().getSimpleName());
            return gone(folder);
        }
    }

    private static Finding gone(Path folder) {
        return Finding.of("disk-gone", State.BROKEN, folder.toString());
    }

    static Finding finding(Path folder, long free, long all, boolean writable) {
        if (!writable) return gone(folder);
        var state =
                free < NOTHING ? State.BROKEN : free < LITTLE || free < all / A_TWENTIETH ? State.WATCH : State.FINE;
        return Finding.of("disk", state, new Bytes(free), new Bytes(all));
    }
}
