package jumelage.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import jumelage.store.Database.Refused;
import org.jspecify.annotations.Nullable;

/// The right to serve from a data folder, which one run at a time has. The system takes it back from a killed run.
public final class Serving implements AutoCloseable {
    /// Held until closed: the channel that nobody holds is closed with the garbage, and its lock goes with it.
    private static final Set<Serving> HELD = new HashSet<>();

    private static @Nullable Path here;

    private final FileChannel channel;

    private Serving(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws Refused if another run serves from `data`
    public static synchronized Serving from(Path data) throws IOException {
        Files.createDirectories(data);
        var channel = channel(data);
        if (!locked(channel)) {
            channel.close();
            throw new Refused("Jumelage is already served from the folder " + data.toAbsolutePath()
                    + ". Stop that one first, or name another folder in JUMELAGE_DATA.");
        }
        here = data.toAbsolutePath().normalize();
        var serving = new Serving(channel);
        HELD.add(serving);
        return serving;
    }

    /// Whether this run serves from `data`.
    static synchronized boolean here(Path data) {
        return data.equals(here);
    }

    /// Whether a run other than this one serves from `data`.
    static synchronized boolean elsewhere(Path data) {
        if (data.equals(here)) return false;
        try (var channel = channel(data)) {
            return !locked(channel);
        } catch (IOException _) {
            return false;
        }
    }

    private static FileChannel channel(Path data) throws IOException {
        return FileChannel.open(data.resolve("serving"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (Serving.class) {
            HELD.remove(this);
        }
        channel.close();
    }
}
