package jumelage.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import jumelage.shell.Installation;
import jumelage.store.Database.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;

/// Where files are kept: the folder or bucket of `JUMELAGE_FILES_URL`, else a folder in the data folder.
@Configuration
class WhereFilesAre {

    @Bean
    Blobs blobs(Installation installation, @Value("${JUMELAGE_FILES_URL:}") String setting) {
        return at(setting, installation.data());
    }

    static Blobs at(@Nullable String setting, Path data) {
        return switch (of(setting)) {
            case Bucket bucket -> BucketBlobs.of(bucket);
            case Folder folder -> new FolderBlobs(folder.path() == null ? data.resolve("files") : folder.path());
        };
    }

    /// A place for files, as it is named.
    sealed interface Place {}

    /// @param path none for the one in the data folder
    record Folder(@Nullable Path path) implements Place {}

    record Bucket(
            String name, @Nullable URI endpoint, @Nullable String region) implements Place {}

    /// @throws Refused if `setting` names no such place
    static Place of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) return new Folder(null);
        var place = setting.strip();
        try {
            if (place.startsWith("s3://")) return bucket(new URI(place));
            if (place.startsWith("file:")) return new Folder(Path.of(new URI(place)));
        } catch (URISyntaxException | IllegalArgumentException _) {
            throw unreadable();
        }
        if (place.matches("[A-Za-z0-9+.-]+:.*")) throw unreadable();
        return new Folder(Path.of(place));
    }

    private static Bucket bucket(URI address) throws URISyntaxException {
        var given = UriComponentsBuilder.fromUri(address).build().getQueryParams();
        var endpoint = given.getFirst("endpoint");
        if (address.getHost() == null || endpoint != null && !endpoint.matches("https?://[^/?#@]+/?"))
            throw unreadable();
        return new Bucket(address.getHost(), endpoint == null ? null : new URI(endpoint), given.getFirst("region"));
    }

    private static Refused unreadable() {
        return new Refused(
                "JUMELAGE_FILES_URL must be a folder, or look like s3://bucket?endpoint=https://s3.example.");
    }
}
