package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// What no browser sends: bytes, as they come over the line.
@BrowserTest
class RawRequestsTest {
    private static final Pattern SEAL = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Value("${local.server.port}")
    int port;

    final HttpClient line = HttpClient.newHttpClient();

    @Test
    void bytesThatAreNoTextMakeNoError() throws Exception {
        for (var bad : new String[] {"%FF%FE", "%C3%28", "%ED%A0%80", "%00", "%F0%9F", "caf%E9", "%", "%zz"}) {
            var answer = send("/sign-up", "name=" + bad + "&address=" + bad + "&password=" + bad);
            assertThat(answer.statusCode()).as(bad).isIn(400, 422);
            assertThat(get("/sign-in?to=" + bad.replace("%zz", "").replaceAll("%$", ""))
                            .statusCode())
                    .as(bad)
                    .isIn(200, 400);
        }
    }

    @Test
    void aPathThatIsNoTextLeadsNowhere() throws Exception {
        for (var bad :
                new String[] {"/sign-up/%FF%FE", "/new-password/%C3%28", "/outbox/%00", "/new-password/a%2Fb", "/me;a=b"
                }) assertThat(get(bad).statusCode()).as(bad).isBetween(300, 499);
    }

    @Test
    void tooMuchIsRefusedWithAPage() throws Exception {
        var huge = send("/sign-up", "name=" + "a".repeat(5_000_000));

        assertThat(huge.statusCode()).isIn(400, 413);
        assertThat(huge.body()).contains("<html");
    }

    @Test
    void aHundredThousandLettersAreKept() throws Exception {
        var answer = send("/sign-up", "name=" + "a".repeat(100_000));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("a".repeat(100_000), "120 characters at most");
    }

    @Test
    void aCookieOfNonsenseSignsNobodyIn() throws Exception {
        var request = HttpRequest.newBuilder(at("/me"))
                .header("Cookie", "session=\u00e9'\"; form=x; lang=../../etc")
                .build();

        assertThat(line.send(request, BodyHandlers.ofString()).statusCode()).isIn(303, 400);
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        var form = get("/sign-up");
        var cookie = form.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("form="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        var seal = SEAL.matcher(form.body());
        assertThat(seal.find()).isTrue();
        return line.send(
                HttpRequest.newBuilder(at(path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + seal.group(1) + "&" + body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return line.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
