package jumelage.material;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jumelage.store.Folders;
import jumelage.store.Picture;
import jumelage.store.Pictures;
import jumelage.store.Sha256;
import org.jspecify.annotations.Nullable;

/// A file that was looked through and made clean, before anything of it is kept. It lies in a folder of its own, which
/// goes when it is closed.
///
/// @param forms the files to keep, under the names by which they are asked for
/// @param main the name of the one that stands for all
record Prepared(
        Path folder,
        FileType type,
        String name,
        Map<String, Path> forms,
        String main,
        @Nullable Integer width,
        @Nullable Integer height,
        List<String> removed)
        implements AutoCloseable {
    static final String WHOLE = "file";

    private static final long LARGEST_UNPACKED = 1L << 30;
    /// How many bytes one of DEFLATE can hold.
    private static final int MOST_DEFLATED = 1032;
    private static final int MOST_PACKED = 10_000;
    private static final int LONGEST_NAME = 120;

    /// @param sent stays where it is, unchanged
    /// @throws Unfit if it is of a type that is not taken in, broken, or a trap
    static Prepared of(Path sent, String name) throws Unfit, IOException {
        if (Files.size(sent) == 0) throw new Unfit("material.unfit.empty");
        var type = FileType.of(sent, name)
                .orElseThrow(() -> new Unfit(Captions.are(sent) ? "material.unfit.captions" : "material.unfit.type"));
        var folder = Files.createTempDirectory("material");
        try {
            return switch (type.kind()) {
                case PICTURE -> picture(sent, name, type, folder);
                case FILM, SOUND -> recording(sent, name, type, folder);
                case FILE -> file(sent, name, type, folder);
            };
        } catch (Unfit | IOException | RuntimeException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    private static Prepared picture(Path sent, String name, FileType type, Path folder) throws Unfit, IOException {
        try {
            var picture = Pictures.clean(sent, folder);
            var forms = new LinkedHashMap<String, Path>();
            for (var form : Picture.Form.values()) {
                var made = picture.forms().get(form);
                if (made != null) forms.put(form.name().toLowerCase(Locale.ROOT), made);
            }
            return new Prepared(
                    folder,
                    new FileType("image/webp", Kind.PICTURE, "webp"),
                    named(name, "webp"),
                    forms,
                    "large",
                    picture.width(),
                    picture.height(),
                    picture.removed().stream()
                            .sorted()
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .toList());
        } catch (Pictures.Unfit unfit) {
            throw switch (unfit.why()) {
                case TOO_MANY_PIXELS -> new Unfit("material.unfit.pixels", (int) (Pictures.MOST_PIXELS / 1_000_000));
                case TOO_MANY_SCANS -> new Unfit("material.unfit.scans");
                case UNREADABLE -> new Unfit("material.unfit.broken");
            };
        }
    }

    private static Prepared recording(Path sent, String name, FileType type, Path folder) throws IOException {
        var copy = Files.copy(sent, folder.resolve("whole"));
        var removed = type.type().endsWith("/mp4")
                        || type.type().startsWith("video/q")
                        || type.type().endsWith("m4v")
                ? Boxes.forget(copy)
                : false;
        return whole(folder, type, name, copy, removed ? List.of("place") : List.of());
    }

    private static Prepared file(Path sent, String name, FileType type, Path folder) throws Unfit, IOException {
        if (packed(type)) unpacked(sent);
        if (type.type().equals("application/pdf") && PdfStreams.over(sent, LARGEST_UNPACKED))
            throw new Unfit("material.unfit.document");
        return whole(folder, type, name, Files.copy(sent, folder.resolve("whole")), List.of());
    }

    private static Prepared whole(Path folder, FileType type, String name, Path file, List<String> removed) {
        return new Prepared(folder, type, named(name, type.ending()), Map.of(WHOLE, file), WHOLE, null, null, removed);
    }

    private static boolean packed(FileType type) {
        return type.type().contains("zip")
                || type.type().contains("openxml")
                || type.type().contains("oasis");
    }

    /// What a package holds: we never keep it unpacked, but a child would. What it says of itself is believed only
    /// where so few bytes cannot hold more; else it is unpacked into nothing, as far as it says.
    private static void unpacked(Path sent) throws Unfit, IOException {
        try (var zip = new ZipFile(sent.toFile())) {
            if (zip.size() > MOST_PACKED || told(zip) > LARGEST_UNPACKED) throw new Unfit("material.unfit.bomb");
            var packed = zip.stream().mapToLong(ZipEntry::getCompressedSize).sum();
            if (packed > LARGEST_UNPACKED / MOST_DEFLATED && lies(zip)) throw new Unfit("material.unfit.bomb");
        } catch (ZipException | EOFException e) {
            throw new Unfit("material.unfit.broken");
        }
    }

    private static long told(ZipFile zip) {
        return zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    }

    private static boolean lies(ZipFile zip) throws IOException {
        var nothing = new byte[1 << 16];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var left = entry.getSize();
            try (var bytes = zip.getInputStream(entry)) {
                for (int read; left >= 0 && (read = bytes.read(nothing)) > 0; ) left -= read;
            }
            if (left < 0) return true;
        }
        return false;
    }

    /// The name as it may stand in an answer: without folders and signs that turn its letters round, with the ending of
    /// its true type.
    static String named(String name, String ending) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\"<>:|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]", "")
                .strip();
        var stem = last.replaceFirst("\\.[^.]{1,8}$", "");
        if (stem.isBlank()) stem = "material";
        var cut = stem.codePointCount(0, stem.length()) > LONGEST_NAME
                ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST_NAME))
                : stem;
        return cut + "." + ending;
    }

    long bytes() {
        return forms.values().stream().mapToLong(Prepared::size).sum();
    }

    /// The names under which they will be kept.
    List<Sha256> names() {
        return forms.values().stream().map(Prepared::name).distinct().toList();
    }

    static Sha256 name(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
