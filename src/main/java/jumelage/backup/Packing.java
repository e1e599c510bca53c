package jumelage.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes the members of a backup, a tar that ends with the end mark; sealed as a whole where there is a passphrase.
final class Packing {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final TarArchiveOutputStream tar;

    Packing(OutputStream out, byte @Nullable [] passphrase) throws IOException {
        tar = new TarArchiveOutputStream(
                new Marking(passphrase == null ? out : new Sealing(out, SealHead.fresh(passphrase))),
                StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void put(String name, Object value) throws IOException {
        put(name, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    }

    void put(String name, byte[] bytes) throws IOException {
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    void putPacked(String name, byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        put(name, packed.toByteArray());
    }

    /// A member of `size` bytes as they come.
    ///
    /// @return the SHA-256 of what has come
    String put(String name, InputStream bytes, long size) throws IOException {
        var digest = EndMark.digest();
        var some = new byte[64 * 1024];
        begin(name, size);
        var left = size;
        while (left > 0) {
            var count = bytes.read(some, 0, (int) Math.min(some.length, left));
            if (count < 0) throw new IOException(name + " ends " + left + " bytes too early");
            digest.update(some, 0, count);
            tar.write(some, 0, count);
            left -= count;
        }
        tar.closeArchiveEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0100600);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
    }

    /// Only what was ended so has its end mark.
    void finish() throws IOException {
        tar.close();
    }
}
