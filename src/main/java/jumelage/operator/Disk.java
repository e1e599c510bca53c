package jumelage.operator;

import java.io.IOException;
import java.nio.file.Files;
import jumelage.operator.Finding.Bytes;
import jumelage.operator.Finding.State;
import jumelage.shell.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The disk that the data folder lies on.
@Component
class Disk {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final long LITTLE = 1_000_000_000;
    private static final long NOTHING = 200_000_000;
    private static final int A_TWENTIETH = 20;

    private final Installation installation;

    Disk(Installation installation) {
        this.installation = installation;
    }

    Finding finding() {
        try {
            var store = Files.getFileStore(installation.data());
            return finding(store.getUsableSpace(), store.getTotalSpace(), Files.isWritable(installation.data()));
        } catch (IOException e) {
            LOG.warn("The data folder cannot be looked at: {}", e.getClass().getSimpleName());
            return Finding.of("disk-gone", State.BROKEN);
        }
    }

    static Finding finding(long free, long all, boolean writable) {
        if (!writable) return Finding.of("disk-gone", State.BROKEN);
        var state =
                free < NOTHING ? State.BROKEN : free < LITTLE || free < all / A_TWENTIETH ? State.WATCH : State.FINE;
        return Finding.of("disk", state, new Bytes(free), new Bytes(all));
    }
}
