package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WhereFilesAreTest {

    @Test
    void aFolderOrABucketIsNamed() {
        assertThat(WhereFilesAre.of(null)).isEqualTo(new WhereFilesAre.Folder(null));
        assertThat(WhereFilesAre.of(" ")).isEqualTo(new WhereFilesAre.Folder(null));
        assertThat(WhereFilesAre.of("/mnt/files")).isEqualTo(new WhereFilesAre.Folder(Path.of("/mnt/files")));
        assertThat(WhereFilesAre.of("file:///mnt/files")).isEqualTo(new WhereFilesAre.Folder(Path.of("/mnt/files")));
        assertThat(WhereFilesAre.of("s3://rooms")).isEqualTo(new WhereFilesAre.Bucket("rooms", null, null));
        assertThat(WhereFilesAre.of("s3://rooms?endpoint=https://s3.example:9000&region=eu-west-1"))
                .isEqualTo(new WhereFilesAre.Bucket("rooms", URI.create("https://s3.example:9000"), "eu-west-1"));
    }

    @Test
    void whatNamesNeitherIsRefusedWithASentence() {
        for (var wrong : new String[] {
            "s3:rooms",
            "s3://",
            "s3://rooms?endpoint=s3.example",
            "s3://rooms?endpoint=https://s3 example",
            "https://s3.example/rooms",
            "file://elsewhere/files",
            "file:files"
        })
            assertThatExceptionOfType(Database.Refused.class)
                    .as(wrong)
                    .isThrownBy(() -> WhereFilesAre.of(wrong))
                    .withMessage("JUMELAGE_FILES_URL must be a folder, or look like"
                            + " s3://bucket?endpoint=https://s3.example.");
    }
}
