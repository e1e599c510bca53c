package jumelage.material;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/// A type of file that rooms take in. It is told by the bytes; what a name says is not believed.
record FileType(String type, Kind kind, String ending) {
    private static final Tika TIKA = new Tika();
    private static final String MATROSKA = "application/x-matroska";
    private static final Map<String, FileType> ALL = Stream.of(
                    picture("image/jpeg", "jpg"),
                    picture("image/png", "png"),
                    picture("image/gif", "gif"),
                    picture("image/bmp", "bmp"),
                    picture("image/webp", "webp"),
                    new FileType("video/mp4", Kind.FILM, "mp4"),
                    new FileType("video/quicktime", Kind.FILM, "mov"),
                    new FileType("video/x-m4v", Kind.FILM, "m4v"),
                    new FileType("video/webm", Kind.FILM, "webm"),
                    new FileType("video/ogg", Kind.FILM, "ogv"),
                    new FileType("audio/mpeg", Kind.SOUND, "mp3"),
                    new FileType("audio/mp4", Kind.SOUND, "m4a"),
                    new FileType("audio/ogg", Kind.SOUND, "ogg"),
                    new FileType("audio/vorbis", Kind.SOUND, "ogg"),
                    new FileType("audio/opus", Kind.SOUND, "opus"),
                    new FileType("audio/vnd.wave", Kind.SOUND, "wav"),
                    new FileType("audio/x-flac", Kind.SOUND, "flac"),
                    file("application/pdf", "pdf"),
                    file("application/zip", "zip"),
                    file("application/epub+zip", "epub"),
                    file("application/vnd.oasis.opendocument.text", "odt"),
                    file("application/vnd.oasis.opendocument.spreadsheet", "ods"),
                    file("application/vnd.oasis.opendocument.presentation", "odp"),
                    file("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
                    file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
                    file("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
                    file("text/plain", "txt"),
                    file("text/csv", "csv"),
                    file("application/gpx+xml", "gpx"))
            .collect(Collectors.toMap(FileType::type, type -> type));

    private static FileType picture(String type, String ending) {
        return new FileType(type, Kind.PICTURE, ending);
    }

    private static FileType file(String type, String ending) {
        return new FileType(type, Kind.FILE, ending);
    }

    /// @param name helps where bytes of several types begin alike, as those of office files do
    /// @return nothing where it is of a type that is not taken in
    static Optional<FileType> of(Path file, String name) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var told = TIKA.detect(bytes);
            return Optional.ofNullable(ALL.get(told.equals(MATROSKA) ? film(file) : refined(told, name)));
        }
    }

    /// Of the films in Matroska, browsers play those that call themselves WebM, in the first bytes.
    private static String film(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var head = new String(bytes.readNBytes(64), StandardCharsets.ISO_8859_1);
            return head.contains("webm") ? "video/webm" : MATROSKA;
        }
    }

    /// A container is what its name says, as long as that is of the same kind of container.
    private static String refined(String told, String name) {
        var named = TIKA.detect(name);
        return switch (told) {
            case "application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice" ->
                named.startsWith("application/vnd.o") || named.equals("application/epub+zip")
                        ? named
                        : "application/zip";
            case "text/plain" -> named.equals("text/csv") ? named : told;
            case "application/xml" -> named.equals("application/gpx+xml") ? named : told;
            case "video/quicktime" -> named.equals("video/mp4") || named.equals("audio/mp4") ? named : told;
            case "application/ogg" -> named.startsWith("video/") ? "video/ogg" : "audio/ogg";
            default -> told;
        };
    }
}
