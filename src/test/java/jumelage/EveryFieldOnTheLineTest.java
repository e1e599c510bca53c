package jumelage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Sends bytes that are no text into every field of every form, as they come over the line.
@BrowserTest
class EveryFieldOnTheLineTest {
    @Autowired
    Asker asker;

    @Autowired
    Addresses addresses;

    @Value("${local.server.port}")
    int port;

    @Test
    void bytesThatAreNoTextAreRefusedWithAPage() throws Exception {
        var claire = asker.teacher("Claire");
        var cookies = Arrays.stream(claire.cookies())
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var asked = new ArrayList<String>();
        try (var line = HttpClient.newHttpClient()) {
            for (var address : addresses.all().entrySet()) {
                if (!address.getKey().startsWith("POST ")) continue;
                var path = address.getKey().substring(5).replaceAll("\\{[^}]*}", "none");
                for (var field : Field.of(address.getValue().getMethod()))
                    for (var bad : new String[] {"%FF%FE", "%ED%A0%80"}) {
                        var answer = line.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                        .header("Cookie", cookies)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(
                                                "_csrf=" + claire.seal() + "&" + field.name() + "=" + bad))
                                        .build(),
                                BodyHandlers.ofString());
                        var name = address.getKey() + ", " + field.name() + "=" + bad;
                        assertThat(answer.statusCode()).as(name).isEqualTo(400);
                        assertThat(answer.body()).as(name).contains("<html");
                        asked.add(name);
                    }
            }
        }
        assertThat(asked).hasSizeGreaterThan(150);
    }
}
