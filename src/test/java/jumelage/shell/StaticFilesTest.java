package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StaticFilesTest {
    private static final String STYLES = StaticFiles.address("shell/all.css");
    private static final String FONT = StaticFiles.address("shell/fonts/sofia-sans-400-latin.woff2");

    @Autowired
    Asker asker;

    Asker.Somebody stranger;

    @BeforeEach
    void somebody() {
        stranger = asker.stranger();
    }

    @Test
    void eachReadsWhatHeCanUnpack() {
        for (var coding : new String[] {"br", "gzip"})
            assertThat(stranger.get(STYLES, "Accept-Encoding", coding))
                    .hasStatusOk()
                    .hasHeader("Content-Encoding", coding)
                    .hasHeader("Content-Type", "text/css")
                    .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                    .hasHeader("Vary", "Accept-Encoding")
                    .hasHeader("ETag", "\"" + StaticFiles.FINGERPRINT + "-" + coding + "\"")
                    .hasHeader("Content-Length", "" + length(coding));
        assertThat(stranger.get(STYLES))
                .hasHeader("Content-Length", "" + StaticFiles.bytes("shell/all.css").length)
                .hasHeader("Vary", "Accept-Encoding")
                .doesNotContainHeader("Content-Encoding")
                .bodyText()
                .contains("@layer");
    }

    @Test
    void whatIsTightByItselfIsNotPackedAgain() {
        assertThat(stranger.get(FONT, "Accept-Encoding", "br, gzip"))
                .hasStatusOk()
                .doesNotContainHeader("Content-Encoding")
                .hasHeader("Content-Type", "font/woff2");
    }

    @Test
    void whoHasItIsToldSo() {
        var tag = "\"" + StaticFiles.FINGERPRINT + "-br\"";
        var asked = asker.stranger();
        assertThat(asked.get(STYLES, "Accept-Encoding", "br", "If-None-Match", tag))
                .hasStatus(304);
        assertThat(asked.get(STYLES, "Accept-Encoding", "gzip", "If-None-Match", tag))
                .hasStatusOk();
    }

    @Test
    void theAddressOfAnotherReleaseIsNotKept() {
        assertThat(stranger.get(STYLES.replace(StaticFiles.FINGERPRINT, "0123456789ab")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var file : new String[] {"shell/none.css", "shell/", "shell"})
            assertThat(stranger.get(StaticFiles.address(file))).as(file).hasStatus(404);
    }

    @Test
    void pagesArePackedForNobody() {
        var claire = asker.staff("Claire");
        assertThat(claire.get("/me", "Accept-Encoding", "br, gzip"))
                .hasStatusOk()
                .doesNotContainHeader("Content-Encoding");
    }

    private static long length(String coding) {
        return Packed.of("shell/all.css", Coding.accepted(coding)).contentLength();
    }
}
