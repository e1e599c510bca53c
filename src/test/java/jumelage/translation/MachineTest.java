package jumelage.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jumelage.store.Database.Refused;
import jumelage.translation.MachineFailed.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// A server that speaks the API that LibreTranslate documents, and one that speaks it badly.
class MachineTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LANGUAGES =
            "[{\"code\":\"fr\",\"name\":\"French\",\"targets\":[\"en\",\"es\"]},{\"code\":\"es\",\"name\":\"Spanish\",\"targets\":[\"fr\"]}]";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"translatedText\":[\"El puente\",\"Es verde.\"]}";
    private String languages = LANGUAGES;
    private Duration pause = Duration.ZERO;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/languages", exchange -> send(exchange, 200, languages));
        server.createContext("/translate", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (!pause.isZero()) drip(exchange);
            else send(exchange, status, answer);
        });
        server.start();
    }

    @AfterEach
    void noServer() {
        server.stop(0);
    }

    @Test
    void textsAreAskedInOneRequestAsItIsDocumented() throws MachineFailed {
        assertThat(machine("?key=a%20secret").translate(List.of("Le pont", "Il est vert."), "fr", "es"))
                .containsExactly("El puente", "Es verde.");
        assertThat(JSON.readTree(asked.getFirst()))
                .isEqualTo(
                        JSON.readTree(
                                "{\"q\":[\"Le pont\",\"Il est vert.\"],\"source\":\"fr\",\"target\":\"es\",\"format\":\"text\",\"api_key\":\"a secret\"}"));
    }

    @Test
    void whatItDoesNotSpeakIsNotAsked() {
        fails(Why.PAIR, "fr", "el");
        assertThat(asked).isEmpty();
    }

    @Test
    void anOlderOneThatDoesNotSayGoesFromEachToEach() throws MachineFailed {
        languages = "[{\"code\":\"fr\",\"name\":\"French\"},{\"code\":\"el\",\"name\":\"Greek\"}]";
        answer = "{\"translatedText\":[\"Η γέφυρα\"]}";

        assertThat(machine("").translate(List.of("Le pont"), "fr", "el")).containsExactly("Η γέφυρα");
    }

    @ParameterizedTest
    @CsvSource({
        "429,BUSY",
        "503,BUSY",
        "403,REFUSED",
        "401,REFUSED",
        "413,LONG",
        "500,BROKEN",
        "404,BROKEN",
        "302,BROKEN"
    })
    void whatItSaysInsteadIsSaidInASentence(int status, Why why) {
        this.status = status;
        answer = "{\"error\":\"no\"}";
        fails(why, "fr", "es");
    }

    @Test
    void aLimitOfCharactersIsOne() {
        status = 400;
        answer = "{\"error\":\"Invalid request: request (12) exceeds text limit (10)\"}";
        fails(Why.LONG, "fr", "es");
        assertThatExceptionOfType(MachineFailed.class)
                .isThrownBy(() -> machine("").translate(List.of("a".repeat(Machine.LONGEST + 1)), "fr", "es"))
                .matches(failed -> failed.why() == Why.LONG);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "[]",
                "null",
                "{\"translatedText\":[\"uno\"]}",
                "{\"translatedText\":[\"uno\",\" \"]}",
                "{\"translatedText\":\"uno\"}"
            })
    void whatIsNoAnswerIsNone(String answer) {
        this.answer = answer;
        fails(Why.BROKEN, "fr", "es");
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedFor() {
        pause = Duration.ofSeconds(3);
        fails(Why.SILENT, "fr", "es");
    }

    @Test
    void oneThatIsTooLargeIsNotRead() {
        answer = "{\"translatedText\":[\"" + "a".repeat(2_000_000) + "\"]}";
        fails(Why.SILENT, "fr", "es");
    }

    @Test
    void whereNobodyListensNothingIsSaid() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var nobody = new Machine("apertium:http://127.0.0.1:" + port, Duration.ofSeconds(1), Clock.systemUTC());
        assertThatExceptionOfType(MachineFailed.class)
                .isThrownBy(() -> nobody.translate(List.of("Le pont"), "fr", "es"))
                .matches(failed -> failed.why() == Why.SILENT);
    }

    @Test
    void aSettingThatNamesNoMachineIsRefusedWithASentence() {
        for (var right : new String[] {
            "libretranslate:http://localhost:5000",
            "libretranslate:https://translate.example/?key=a%2Bb",
            "apertium:http://[::1]:2737/apy/"
        }) Machine.check(right);
        for (var wrong : new String[] {
            "http://localhost:5000",
            "libretranslate:",
            "libretranslate:localhost:5000",
            "google:https://translate.example",
            "apertium:ftp://localhost",
            "apertium:http://me:word@localhost",
            "libretranslate:http://localhost?api=x",
            "libretranslate:http://local host"
        })
            assertThatExceptionOfType(Refused.class)
                    .as(wrong)
                    .isThrownBy(() -> Machine.check(wrong))
                    .withMessage("JUMELAGE_TRANSLATE_URL must look like libretranslate:http://localhost:5000?key=… or"
                            + " apertium:http://localhost:2737.");
        assertThat(Connection.of("libretranslate:http://localhost:5000?key=secret")
                        .toString())
                .doesNotContain("secret");
    }

    private void fails(Why why, String from, String to) {
        assertThatExceptionOfType(MachineFailed.class)
                .isThrownBy(() -> machine("").translate(List.of("Le pont", "Il est vert."), from, to))
                .matches(failed -> failed.why() == why, why.name());
    }

    private Machine machine(String query) {
        return new Machine(
                "libretranslate:http://127.0.0.1:" + server.getAddress().getPort() + query,
                Duration.ofSeconds(1),
                Clock.systemUTC());
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (var left = pause.toMillis(); left > 0; left -= 100) {
                body.write(' ');
                body.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
