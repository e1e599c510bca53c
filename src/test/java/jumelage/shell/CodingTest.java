package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {
    @ParameterizedTest
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            none                         | NONE
            ''                           | NONE
            identity                     | NONE
            gzip                         | GZIP
            gzip, deflate, br, zstd      | BROTLI
            GZIP;q=1.0, br;q=0           | GZIP
            br;q=0, gzip;q=0             | NONE
            *                            | BROTLI
            *;q=0.5, br;q=0              | GZIP
            br;q=much, gzip              | GZIP
            ;;,,q=,                      | NONE
            """)
    void theTightestThatIsReadable(String header, Coding coding) {
        assertThat(Coding.accepted(header)).isEqualTo(coding);
    }

    @Test
    void whatIsPackedComesOutAgain() throws IOException {
        var styles = StaticFiles.bytes("shell/all.css");
        var packed = Coding.GZIP.pack(styles);

        assertThat(packed).hasSizeLessThan(styles.length / 3);
        try (var out = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(out.readAllBytes()).isEqualTo(styles);
        }
        assertThat(Coding.BROTLI.pack(styles)).hasSizeLessThan(packed.length);
    }
}
