package jumelage.material;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import jumelage.Asker;
import jumelage.BrowserTest;
import jumelage.Twinning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What comes over the line from whoever is nobody here: it is answered before it is read.
@BrowserTest
class StrangersFilesTest {
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pont.jpg\"\r\n\r\n" + "0".repeat(200_000);

    @Value("${local.server.port}")
    int port;

    @Autowired
    Twinning twinning;

    @Autowired
    ServletContext context;

    private Twinning.Twin twin;
    private String list;

    @BeforeEach
    void room() {
        twin = twinning.room();
        list = twin.room().path() + "/materials";
    }

    @Test
    void aStrangerIsAnsweredBeforeHisFileIsRead() throws IOException {
        for (var head : new String[] {
            "POST " + list, "POST " + list + "/1/file", "GET " + list, "GET " + list + "?lang=fr", "PUT " + list
        }) {
            assertThat(answer(head, "Content-Length: 400000000", PART, ""))
                    .as(head)
                    .startsWith("HTTP/1.1 401");
            assertThat(answer(head, "Transfer-Encoding: chunked", "30d40\r\n" + "0".repeat(200_000) + "\r\n", ""))
                    .as(head + " in pieces")
                    .startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void aFileIsTakenNowhereElse() throws IOException {
        for (var head : new String[] {"POST /sign-in", "GET /?lang=fr", "POST /pupils"})
            assertThat(answer(head, "Content-Length: 400000000", PART, ""))
                    .as(head)
                    .startsWith("HTTP/1.1 415");
    }

    @Test
    void aCookieThatSignsNobodyInHelpsNobody() throws IOException {
        assertThat(answer("POST " + list, "Content-Length: 400000000", PART, "session=" + "a".repeat(43)))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void whoeverIsSignedInIsReadAndAnsweredAfterIt() throws IOException {
        var lina = twin.pupil("Lina", twin.school("Collège des Marais"));
        var end = "\r\n--x--\r\n";
        var length = "Content-Length: " + (PART.length() + end.length());

        assertThat(answer("POST " + list, length, PART + end, cookies(twin.browser(lina))))
                .startsWith("HTTP/1.1 422"); // it has no seal
        assertThat(answer("POST " + list, length, PART + end, "")).startsWith("HTTP/1.1 401");
    }

    private static String cookies(Asker.Somebody somebody) {
        return java.util.Arrays.stream(somebody.cookies())
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// The first line of the answer, while the rest of what was announced never comes.
    private String answer(String head, String length, String body, String cookies) throws IOException {
        var before = lying();
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(10_000);
            var out = line.getOutputStream();
            out.write((head + " HTTP/1.1\r\nHost: localhost:" + port
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + length
                            + (cookies.isEmpty() ? "" : "\r\nCookie: " + cookies) + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            var answer = new StringBuilder();
            for (int read; (read = line.getInputStream().read()) >= 0 && read != '\r'; ) answer.append((char) read);
            if (cookies.isEmpty() || cookies.startsWith("session=a"))
                assertThat(lying()).as("files of " + head).isLessThanOrEqualTo(before);
            return answer.toString();
        }
    }

    /// How many files lie where forms with files are put while they are read.
    private long lying() throws IOException {
        var place = (File) context.getAttribute(ServletContext.TEMPDIR);
        try (var files = Files.walk(Path.of(place.getPath()))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
