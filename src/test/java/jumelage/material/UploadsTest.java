package jumelage.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import jumelage.store.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Files in pieces, as tus-js-client sends them.
@IntegrationTest
class UploadsTest {
    private static final byte[] NOTHING = {};

    @Autowired
    Scenes scenes;

    private Scenes.Scene scene;
    private Somebody lina;
    private byte[] photo;

    @BeforeEach
    void room() throws IOException {
        scene = scenes.scene();
        lina = scene.as(Role.PUPIL);
        photo = Photos.jpeg(Photos.drawn(500, 300), 6);
    }

    @Test
    void aBrokenLineGoesOnWhereItBroke() {
        var upload = begin(photo.length);
        assertThat(piece(lina, upload, 0, 1000)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(lina.head(upload, "Tus-Resumable", "1.0.0")).headers().hasValue("Upload-Offset", "1000");
        // half of it is no file yet
        assertThat(lina.post(scene.path() + "/materials", "language", "fr", "upload", id(upload)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);

        assertThat(piece(lina, upload, 1000, photo.length)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(lina.post(scene.path() + "/materials", "language", "fr", "upload", id(upload), "alt", "Un pont."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.get(scene.path() + "/materials/1")).bodyText().contains("le pont", "Un pont.");
        assertThat(lina.head(upload, "Tus-Resumable", "1.0.0")).hasStatus(HttpStatus.GONE);
    }

    @Test
    void whatOneSendsNobodyElseGoesOnWith() {
        var upload = begin(photo.length);
        var claire = scene.as(Role.FOUNDER);

        assertThat(claire.head(upload, "Tus-Resumable", "1.0.0")).hasStatus(HttpStatus.GONE);
        assertThat(piece(claire, upload, 0, 100)).hasStatus(HttpStatus.GONE);
        piece(lina, upload, 0, photo.length);
        assertThat(claire.post(scene.path() + "/materials", "language", "fr", "upload", id(upload)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        var foreign = scenes.scene().as(Role.FOUNDER);
        assertThat(foreign.head(upload, "Tus-Resumable", "1.0.0")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatCouldNeverComeInIsRefusedBeforeItIsSent() {
        assertThat(start(200_000_001L)).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(start(6_000_000_000L)).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(lina.put(scene.path() + "/uploads", NOTHING, "Tus-Resumable", "1.0.0", "Upload-Length", "many"))
                .hasStatus4xxClientError();
        assertThat(lina.head(scene.path() + "/uploads/../../../etc/passwd", "Tus-Resumable", "1.0.0"))
                .hasStatus4xxClientError();
    }

    private MvcTestResult start(long length) {
        var name = Base64.getEncoder().encodeToString("le pont.jpg".getBytes(StandardCharsets.UTF_8));
        return lina.put(
                scene.path() + "/uploads",
                NOTHING,
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                "" + length,
                "Upload-Metadata",
                "filename " + name);
    }

    private String begin(int length) {
        var begun = start(length);
        assertThat(begun).hasStatus(HttpStatus.CREATED);
        return begun.getMvcResult().getResponse().getHeader("Location").replaceFirst("^https?://[^/]+", "");
    }

    private MvcTestResult piece(Somebody who, String upload, int from, int to) {
        return who.put(
                upload,
                Arrays.copyOfRange(photo, from, to),
                "Tus-Resumable",
                "1.0.0",
                "X-HTTP-Method-Override",
                "PATCH",
                "Content-Type",
                "application/offset+octet-stream",
                "Upload-Offset",
                "" + from);
    }

    private static String id(String upload) {
        return upload.substring(upload.lastIndexOf('/') + 1);
    }
}
