package jumelage.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import jumelage.store.Database.Refused;
import jumelage.store.Folders;

/// A file that is there under its name only when it is whole. Until then it is called `….part`, and it is gone when it
/// does not become whole.
final class PartFile implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private boolean whole;

    private PartFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
    }

    /// Read by its owner alone.
    ///
    /// @throws Refused if something is there already, or nothing can be written there
    static PartFile of(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) throw there(file);
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            var channel = FileChannel.open(
                    part,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (channel.tryLock() == null) {
                channel.close();
                throw new Refused("Another backup is being written to " + file + ".");
            }
            channel.truncate(0);
            part.toFile().deleteOnExit();
            return new PartFile(file, part, channel);
        } catch (IOException e) {
            throw new Refused("Nothing can be written to " + file + ": " + reason(e) + ".");
        }
    }

    OutputStream stream() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), 256 * 1024);
    }

    /// Gives it its name, once the disk has it.
    void finish() throws IOException {
        Folders.force(part);
        try {
            Files.move(part, file);
        } catch (FileAlreadyExistsException _) {
            throw there(file);
        }
        whole = true;
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) Folders.force(folder);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!whole) Files.deleteIfExists(part);
    }

    private static Refused there(Path file) {
        return new Refused(file + " is there already. A backup overwrites nothing: name another file.");
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "there is no such folder";
            case java.nio.file.AccessDeniedException _ -> "you may not write there";
            default -> String.valueOf(e.getMessage());
        };
    }
}
