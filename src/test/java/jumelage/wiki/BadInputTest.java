package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class BadInputTest {
    static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    @Autowired
    Twinning twinning;

    @Autowired
    Asker asker;

    Twinning.Twin twin;
    String pages;
    Somebody claire;

    @BeforeEach
    void aRoomWithAPage() {
        twin = twinning.room();
        claire = twin.browser(twin.founder("Claire", twin.school("Collège des Marais")));
        pages = twin.room().path() + "/pages";
        claire.post(pages, "title", "Nos ponts", "language", "fr", "body", paragraph("x"));
    }

    @Test
    void aScriptInEveryFieldIsOnlyWords() {
        claire.post(pages, "title", SCRIPT, "language", "fr", "body", paragraph(SCRIPT));

        for (var path : new String[] {
            "/pages",
            "/pages/2",
            "/pages/2-script-alert-1-script-img-src-x-onerror-alert-1",
            "/pages/2/edit",
            "/pages/2/history",
            "/changes",
            "/search?q=alert",
            "/search?q=" + java.net.URLEncoder.encode(SCRIPT, java.nio.charset.StandardCharsets.UTF_8)
        })
            assertThat(claire.get(twin.room().path() + path))
                    .as(path)
                    .bodyText()
                    .doesNotContain("<script>alert", "<img src=x");
        assertThat(claire.post(
                        pages,
                        "title",
                        SCRIPT,
                        "language",
                        SCRIPT,
                        "parent",
                        SCRIPT,
                        "audience",
                        SCRIPT,
                        "body",
                        SCRIPT))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aTitleOfAHundredThousandCharactersComesBackWithTheText() {
        var title = "t".repeat(100_000);

        assertThat(claire.post(pages, "title", title, "language", "fr", "body", paragraph("kept words")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(title, "kept words", "160");
    }

    static Stream<Arguments> hostileDocuments() {
        return Stream.of(
                Arguments.of("no JSON", "{\"type\":\"doc\"", "did not arrive whole"),
                Arguments.of("unknown node", "{\"type\":\"doc\",\"content\":[{\"type\":\"iframe\"}]}", "do not know"),
                Arguments.of(
                        "script link",
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:alert(1)\"}}]}]}]}",
                        "not allowed"),
                Arguments.of(
                        "too deep",
                        "{\"type\":\"doc\",\"content\":[" + "{\"type\":\"blockquote\",\"content\":[".repeat(10_000)
                                + "]}".repeat(10_000) + "]}",
                        "deep"),
                Arguments.of("too long", paragraph("x".repeat(600_000)), "500,000"),
                Arguments.of("too large", paragraph("é".repeat(1_000_000)), "megabyte"),
                Arguments.of(
                        "unknown mark",
                        paragraph("x").replace("\"text\":\"x\"", "\"text\":\"x\",\"marks\":[{\"type\":\"blink\"}]"),
                        "formatted"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileDocuments")
    void whatIsNoDocumentIsExplainedAndTheRestKept(String name, String body, String sentence) {
        assertThat(claire.post(pages, "title", "My title", "language", "fr", "body", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence, "My title");
        assertThat(claire.post(pages + "/1", "title", "My title", "language", "fr", "version", "0", "body", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence, "My title");
    }

    @Test
    void withoutJavaScriptAPageIsTypedAsAMail() {
        claire.post(
                pages, "title", "Plain", "language", "en", "body", "", "plain", "## Heading\n\nSome **bold** words");

        assertThat(claire.get(pages + "/2-plain")).bodyText().contains("<strong>bold</strong>", "Heading</h2>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages/abc",
                "/pages/0",
                "/pages/99",
                "/pages/99999999999",
                "/pages/1/history/7",
                "/pages/1/history/x",
                "/pages/1/difference",
                "/pages/1/difference?from=1&to=99",
                "/pages/1/difference?from=x&to=y",
                "/pages/1/as/emperor",
                "/pages?moved=x",
                "/pages/new?parent=x",
                "/changes?before=x",
                "/changes?before=99999999999999999-0123456789ab",
                "/changes?school=x",
                "/changes?page=99&kind=crowned",
                "/search?mine=perhaps",
                "/search?q=pont&sheet=x",
                "/search?q=pont&sheet=-2147483648",
                "/search?q=pont&sheet=99999999999",
                "/pages/1/history?from=x",
                "/trash?back=x",
                "/changes?before=99999999999999999",
            })
    void addressesThatLeadNowhereBreakNothing(String path) {
        var status = claire.get(twin.room().path() + path).getResponse().getStatus();

        assertThat(status).as(path).isLessThan(500);
    }

    @Test
    void formsThatMakeNoSenseBreakNothing() {
        for (var path : new String[] {
            "place", "lock", "audience", "restoration", "proposal", "approval", "publication", "sending-back"
        }) {
            assertThat(claire.post(pages + "/1/" + path).getResponse().getStatus())
                    .as(path)
                    .isBetween(400, 499);
            assertThat(claire.post(
                                    pages + "/1/" + path,
                                    "move",
                                    "SIDEWAYS",
                                    "version",
                                    "x",
                                    "locked",
                                    "perhaps",
                                    "audience",
                                    "MARTIANS",
                                    "revision",
                                    "-1",
                                    "proposal",
                                    "nonsense",
                                    "words",
                                    "x")
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isBetween(400, 499);
        }
        assertThat(claire.post(pages + "/1/proposal", "audience", "PUBLIC", "revision", "77"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void pagesOfAnotherRoomAreNotFoundThere() {
        var other = twinning.room();
        var luca = other.browser(other.founder("Luca", other.school("Istituto")));

        assertThat(luca.get(pages)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(luca.get(other.room().path() + "/pages/1-nos-ponts")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(luca.post(
                        other.room().path() + "/pages/1",
                        "title",
                        "x",
                        "language",
                        "fr",
                        "body",
                        paragraph("x"),
                        "version",
                        "0"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(luca.post(
                        other.room().path() + "/pages",
                        "title",
                        "mine",
                        "language",
                        "fr",
                        "body",
                        paragraph("kept"),
                        "parent",
                        "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("kept", "no longer there");
    }

    @Test
    void whoseSessionHasEndedKeepsTheText() {
        var answer = asker.stranger()
                .post(pages + "/1", "title", "Nos ponts", "language", "fr", "body", paragraph("typed for long"));

        assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains("typed for long");
    }

    @Test
    void aViewIsNeverDataWhateverIsAccepted() {
        assertThat(claire.get(pages + "/1-nos-ponts", "Accept", "application/json"))
                .bodyText()
                .contains("<!doctype html>");
    }
}
