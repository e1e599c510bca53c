package jumelage.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import jumelage.store.Blobs.Failed.Why;
import org.apache.commons.io.input.BoundedInputStream;

/// Files in a folder: `ab/cdef…`, written aside and moved when they are whole.
final class FolderBlobs implements Blobs {
    private static final long SPARE = 64L * 1024 * 1024;

    private final Path folder;

    FolderBlobs(Path folder) {
        this.folder = folder;
    }

    @Override
    public Sha256 keep(Path file) {
        try {
            var name = Sha256.of(file);
            var path = path(name);
            if (Files.exists(path)) return name;
            var parent = folder.resolve(name.hex().substring(0, 2));
            if (!Files.isDirectory(parent)) {
                Files.createDirectories(parent);
                Folders.force(folder);
            }
            var half = path.resolveSibling(name.hex() + "." + UUID.randomUUID() + ".half");
            try {
                Files.copy(file, half);
                Folders.force(half);
                Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
                Folders.force(parent);
            } finally {
                Files.deleteIfExists(half);
            }
            return name;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<Long> size(Sha256 name) {
        try {
            return Optional.of(Files.size(path(name)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public InputStream read(Sha256 name, long from, long count) {
        try {
            var channel = FileChannel.open(path(name), StandardOpenOption.READ).position(from);
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel))
                    .setMaxCount(count)
                    .get();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public void remove(Sha256 name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path path(Sha256 name) {
        return folder.resolve(name.hex().substring(0, 2)).resolve(name.hex().substring(2));
    }

    private Failed failed(IOException e) {
        var full = folder.toFile().exists() && folder.toFile().getUsableSpace() < SPARE;
        return new Failed(full ? Why.FULL : Why.UNREACHABLE, e);
    }
}
