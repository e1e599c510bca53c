package jumelage.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import jumelage.store.Database.Refused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A file that should be a backup.
final class BackupFile {
    /// What is done with each member, in the order of the file.
    ///
    /// @param <E> what may fail besides reading
    interface Reader<E extends Exception> {
        void member(String name, long size, InputStream bytes) throws IOException, E;
    }

    private static final byte[] OPEN = Head.MEMBER.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEALED = SealHead.WORDS.getBytes(StandardCharsets.US_ASCII);

    private static final int LONGEST_HEAD = 64 * 1024 * 1024;

    private final Path file;
    private final byte @Nullable [] passphrase;

    BackupFile(Path file, byte @Nullable [] passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /// Reads all of it, to the end mark.
    ///
    /// @throws Refused if it is not whole, or cannot be restored by this Jumelage
    Head verify(Progress progress) {
        progress.begin("Checking");
        var first = new Head[1];
        try {
            read(progress, (name, _, bytes) -> {
                if (first[0] == null) first[0] = head(name, bytes);
            });
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (first[0] == null) throw refused(Spoiled.foreign());
        return first[0];
    }

    /// @throws Refused as `verify` does; what else `reader` throws goes through
    <E extends Exception> void read(Progress progress, Reader<E> reader) throws IOException, E {
        try (var raw = opened(progress);
                var marked = new Marked(plain(raw));
                var tar = new TarArchiveInputStream(marked, StandardCharsets.UTF_8.name())) {
            for (var entry = next(tar); entry != null; entry = next(tar))
                reader.member(entry.getName(), entry.getSize(), tar);
            marked.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (Spoiled e) {
            throw refused(e);
        } finally {
            progress.end();
        }
    }

    private InputStream opened(Progress progress) {
        try {
            var size = Files.size(file);
            return new Counted(new BufferedInputStream(Files.newInputStream(file), 256 * 1024), size, progress);
        } catch (NoSuchFileException _) {
            throw new Refused("There is no file " + file + ".");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Refused unreadable(IOException e) {
        return new Refused(file + " cannot be read: " + e.getMessage());
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (Spoiled e) {
            throw e;
        } catch (IOException | IllegalArgumentException _) {
            throw Spoiled.damaged();
        }
    }

    /// Of a newer format nothing but its number is looked at.
    private static Head head(String name, InputStream bytes) throws IOException {
        if (!name.equals(Head.MEMBER)) throw Spoiled.foreign();
        try {
            var all = Packing.JSON.readTree(bytes.readNBytes(LONGEST_HEAD));
            if (all.path("format").asInt(0) > Head.FORMAT)
                throw Spoiled.newer(all.path("product").asString(""));
            if (!all.path("migrations").isArray() || !all.path("tables").isArray()) throw Spoiled.damaged();
            return Packing.JSON.treeToValue(all, Head.class);
        } catch (JacksonException _) {
            throw Spoiled.damaged();
        }
    }

    private InputStream plain(InputStream raw) throws IOException {
        raw.mark(SealHead.MAGIC.length);
        var first = raw.readNBytes(SealHead.MAGIC.length);
        if (starts(first, SEALED)) {
            if (!Arrays.equals(first, SealHead.MAGIC)) throw Spoiled.newer("");
            raw.reset();
            if (passphrase == null) throw Spoiled.sealed();
            return new Unsealing(raw, SealHead.read(raw), passphrase);
        }
        raw.reset();
        if (!starts(first, OPEN)) throw Spoiled.foreign();
        if (passphrase != null) throw Spoiled.open();
        return raw;
    }

    private static boolean starts(byte[] all, byte[] with) {
        return all.length >= with.length && Arrays.equals(all, 0, with.length, with, 0, with.length);
    }

    private Refused refused(Spoiled e) {
        return new Refused(file + " " + e.getMessage());
    }

    /// Tells how much of the file has been read. That it cannot be read is told apart from whatever else may fail.
    private final class Counted extends FilterInputStream {
        private final long size;
        private final Progress progress;
        private long done;

        Counted(InputStream in, long size, Progress progress) {
            super(in);
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read() {
            try {
                var one = super.read();
                if (one >= 0) done++;
                return one;
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        @Override
        public int read(byte[] into, int from, int most) {
            try {
                var count = super.read(into, from, most);
                if (count > 0) done += count;
                progress.at(done, size, done);
                return count;
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }
}
