package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class FolderBlobsTest extends BlobsTest {

    @Override
    Blobs blobs() {
        return WhereFilesAre.at(null, folder);
    }

    @Test
    void nothingHalfIsLeftWhenItCannotBeKept() throws IOException {
        // a file stands where the folder should be
        Files.writeString(folder.resolve("files"), "in the way");
        var sent = file("nowhere to go");

        assertThatExceptionOfType(Blobs.Failed.class)
                .isThrownBy(() -> blobs().keep(sent))
                .satisfies(failed -> assertThat(failed.why()).isEqualTo(Blobs.Failed.Why.UNREACHABLE));
        assertThat(Files.readString(folder.resolve("files"))).isEqualTo("in the way");
    }

    @Test
    void aDiskThatIsFullIsSaidToBe() throws IOException {
        var sent = file("no room for this");

        assertThatExceptionOfType(Blobs.Failed.class)
                .isThrownBy(() -> BrokenStores.full().keep(sent))
                .satisfies(failed -> assertThat(failed.why()).isEqualTo(Blobs.Failed.Why.FULL));
    }
}
