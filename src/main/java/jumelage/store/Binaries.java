package jumelage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import jumelage.store.Database.Refused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The bundled PostgreSQL's programs, unpacked once a version.
final class Binaries {
    private static final String VERSION = "18.6";

    private Binaries() {}

    static Path in(Path home) throws IOException {
        var folder = home.resolve("programs-" + VERSION);
        if (!Files.exists(folder)) unpack(folder);
        return folder;
    }

    private static void unpack(Path folder) throws IOException {
        var half = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(half);
        try (var packed = Binaries.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (packed == null || !System.getProperty("os.arch").equals("amd64"))
                throw new Refused("No PostgreSQL is bundled for this machine. Install PostgreSQL 15 or newer and name"
                        + " it in JUMELAGE_DATABASE_URL.");
            var tar = new TarArchiveInputStream(new XZInputStream(packed));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = half.resolve(entry.getName()).normalize();
                if (!path.startsWith(half)) throw new IOException("outside: " + entry.getName());
                write(tar, entry, path);
            }
        }
        Files.move(half, folder);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) {
            var may = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            may.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(path, may);
        }
    }
}
