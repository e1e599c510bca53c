package jumelage.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import jumelage.Asker.Somebody;
import jumelage.BrowserTest;
import jumelage.Scenes;
import jumelage.room.Role;
import jumelage.store.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Files in pieces, as tus-js-client sends them over the line.
@BrowserTest
class UploadsTest {
    private static final byte[] NOTHING = {};
    private static final String[] PIECE = {
        "Tus-Resumable", "1.0.0",
        "X-HTTP-Method-Override", "PATCH",
        "Content-Type", "application/offset+octet-stream",
        "Upload-Offset", "0"
    };

    @Autowired
    Scenes scenes;

    @LocalServerPort
    int port;

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
    void aBrokenLineGoesOnWhereItBroke() throws Exception {
        var upload = begin(lina, photo.length);
        assertThat(piece(lina, upload, 0, 1000)).isEqualTo(204);
        assertThat(head(lina, upload).headers().firstValue("Upload-Offset")).contains("1000");
        // half of it is no file yet
        assertThat(form(lina, upload)).isEqualTo(422);

        assertThat(piece(lina, upload, 1000, photo.length)).isEqualTo(204);
        assertThat(form(lina, upload)).isEqualTo(303);
        assertThat(ask(lina, "GET", scene.path() + "/materials/1", NOTHING).body())
                .contains("le pont", "where it was taken");
        assertThat(head(lina, upload).statusCode()).isEqualTo(410);
    }

    @Test
    void whatOneSendsNobodyElseGoesOnWith() throws Exception {
        var upload = begin(lina, photo.length);
        var claire = scene.as(Role.FOUNDER);
        var foreign = scenes.scene().as(Role.FOUNDER);

        assertThat(head(claire, upload).statusCode()).isEqualTo(410);
        assertThat(piece(claire, upload, 0, 100)).isEqualTo(410);
        piece(lina, upload, 0, photo.length);
        assertThat(form(claire, upload)).isEqualTo(422);
        assertThat(head(foreign, upload).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCouldNeverComeInIsRefusedBeforeItIsSent() throws Exception {
        assertThat(start(lina, "200000001").statusCode()).isEqualTo(413);
        assertThat(start(lina, "6000000000").statusCode()).isEqualTo(413);
        assertThat(start(lina, "many").statusCode()).isBetween(400, 499);
        assertThat(head(lina, scene.path() + "/uploads/..%2f..%2fsecret").statusCode())
                .isBetween(400, 499);
    }

    @Test
    void whatIsOnItsWayCounts() throws Exception {
        for (var file = 0; file < 50; file++)
            assertThat(start(lina, "99000000").statusCode()).isEqualTo(201);

        assertThat(start(scene.as(Role.FOUNDER), "99000000").statusCode()).isEqualTo(413);
        assertThat(start(scene.as(Role.FOUNDER), "1000").statusCode()).isEqualTo(201);
    }

    @Test
    void whatDoesNotSayHowLongItIsCannotFillTheDisk() throws Exception {
        var begin = scene.path() + "/uploads";
        assertThat(ask(lina, "POST", begin, NOTHING, "Tus-Resumable", "1.0.0", "Upload-Defer-Length", "1")
                        .statusCode())
                .isEqualTo(411);
        var part = begin(lina, 10);
        assertThat(ask(lina, "POST", begin, NOTHING, "Tus-Resumable", "1.0.0", "Upload-Concat", "final;" + part)
                        .statusCode())
                .isEqualTo(411);
        assertThat(ask(
                                lina,
                                "POST",
                                begin,
                                NOTHING,
                                "Tus-Resumable",
                                "1.0.0",
                                "Upload-Length",
                                "10",
                                "Upload-Concat",
                                "partial")
                        .statusCode())
                .isEqualTo(411);
        // more than was begun, told and untold
        assertThat(piece(lina, part, 0, 1000)).isBetween(400, 499);
        var untold = HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(photo));
        assertThat(send(lina, "POST", part, untold, PIECE).statusCode()).isEqualTo(411);
        assertThat(head(lina, part).headers().firstValue("Upload-Offset")).contains("0");
    }

    @Test
    void aFormThatIsCutShortOrFarTooLargeIsRefused() throws Exception {
        var list = scene.path() + "/materials";
        var type = new String[] {"Content-Type", "multipart/form-data; boundary=pont"};
        var cut = "--pont\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pont.jpg\"\r\n\r\nhalf";
        assertThat(ask(lina, "POST", list, cut.getBytes(StandardCharsets.UTF_8), type)
                        .statusCode())
                .isBetween(400, 499);
        assertThat(ask(lina, "POST", list, NOTHING, "Content-Type", "multipart/form-data")
                        .statusCode())
                .isBetween(400, 499);

        var head = (cut + "\r\n").getBytes(StandardCharsets.UTF_8);
        var block = new byte[1_000_000];
        var large = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofByteArray(head),
                HttpRequest.BodyPublishers.ofByteArrays(java.util.Collections.nCopies(200, block)),
                HttpRequest.BodyPublishers.ofString("\r\n--pont--\r\n"));
        try {
            assertThat(send(lina, "POST", list, large, type).statusCode()).isEqualTo(413);
        } catch (java.io.IOException e) {
            // the server may hang up on whoever goes on sending, in the middle of its answer too
            assertThat(e)
                    .hasMessageMatching(
                            "(?i).*(reset|broken pipe|closed|eof|received no bytes|fixed content-length).*");
        }
        assertThat(ask(lina, "GET", list, NOTHING).body()).contains("Nothing yet");
    }

    private HttpResponse<String> start(Somebody who, String length) throws Exception {
        var name = Base64.getEncoder().encodeToString("le pont.jpg".getBytes(StandardCharsets.UTF_8));
        return ask(
                who,
                "POST",
                scene.path() + "/uploads",
                NOTHING,
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                length,
                "Upload-Metadata",
                "filename " + name);
    }

    private String begin(Somebody who, int length) throws Exception {
        var begun = start(who, "" + length);
        assertThat(begun.statusCode()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<String> head(Somebody who, String upload) throws Exception {
        return ask(who, "HEAD", upload, NOTHING, "Tus-Resumable", "1.0.0");
    }

    private int piece(Somebody who, String upload, int from, int to) throws Exception {
        return ask(
                        who,
                        "POST",
                        upload,
                        Arrays.copyOfRange(photo, from, to),
                        "Tus-Resumable",
                        "1.0.0",
                        "X-HTTP-Method-Override",
                        "PATCH",
                        "Content-Type",
                        "application/offset+octet-stream",
                        "Upload-Offset",
                        "" + from)
                .statusCode();
    }

    private int form(Somebody who, String upload) throws Exception {
        var fields = "language=fr&alt=Un+pont.&upload=" + upload.substring(upload.lastIndexOf('/') + 1);
        return ask(
                        who,
                        "POST",
                        scene.path() + "/materials",
                        fields.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .statusCode();
    }

    private HttpResponse<String> ask(Somebody who, String method, String path, byte[] body, String... headers)
            throws Exception {
        return send(who, method, path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    private HttpResponse<String> send(
            Somebody who, String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws Exception {
        var cookies = Arrays.stream(who.cookies())
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, body)
                .header("Cookie", cookies)
                .header("X-CSRF", who.seal());
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
