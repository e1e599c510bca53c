package jumelage.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import jumelage.store.Blobs;
import jumelage.store.Sha256;

/// Files on their way into a backup.
final class KeptFiles {
    static final String FOLDER = "files/";
    private static final int TRIES = 3;

    private final Blobs blobs;
    private final List<String> missing = new ArrayList<>();
    private long count;
    private long bytes;

    KeptFiles(Blobs blobs) {
        this.blobs = blobs;
    }

    void copyTo(Packing packing, List<String> names, Progress progress) throws IOException {
        progress.begin("Files");
        for (var name : names) {
            var file = new Sha256(name);
            var size = blobs.size(file);
            if (size.isEmpty()) missing.add(name);
            else if (!packing.put(FOLDER + name, new Patient(file, size.get()), size.get())
                    .equals(name)) missing.add(name);
            else {
                count++;
                bytes += size.get();
            }
            progress.at(count + missing.size(), names.size(), bytes);
        }
        progress.end();
    }

    long count() {
        return count;
    }

    long bytes() {
        return bytes;
    }

    /// Those that were not there, or whose bytes are not those of their name.
    List<String> missing() {
        return missing;
    }

    /// Goes on where the line has broken, a few times.
    private final class Patient extends InputStream {
        private final Sha256 file;
        private final long size;
        private InputStream bytes = InputStream.nullInputStream();
        private long at;
        private boolean open;
        private int broken;

        Patient(Sha256 file, long size) {
            this.file = file;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (at == size) return -1;
            while (true)
                try {
                    if (!open) bytes = blobs.read(file, at, size - at);
                    open = true;
                    var count = bytes.read(into, from, most);
                    if (count > 0) at += count;
                    if (at == size) bytes.close();
                    return count;
                } catch (IOException | Blobs.Failed e) {
                    open = false;
                    bytes.close();
                    if (++broken == TRIES) throw e;
                }
        }
    }
}
