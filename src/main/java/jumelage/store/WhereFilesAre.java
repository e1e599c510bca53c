package jumelage.store;

import java.net.URI;
import java.nio.file.Path;
import jumelage.shell.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where files are kept: the folder or bucket of `JUMELAGE_FILES_URL`, else a folder in the data folder.
@Configuration
class WhereFilesAre {

    @Bean
    Blobs blobs(Installation installation, @Value("${JUMELAGE_FILES_URL:}") String setting) {
        return at(setting, installation.data());
    }

    static Blobs at(@Nullable String setting, Path data) {
        if (setting == null || setting.isBlank()) return new FolderBlobs(data.resolve("files"));
        if (setting.startsWith("s3://")) return BucketBlobs.of(URI.create(setting.strip()));
        return new FolderBlobs(
                setting.startsWith("file:") ? Path.of(URI.create(setting.strip())) : Path.of(setting.strip()));
    }
}
