package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes in from outside and is no document gets a reason, at once.
class UnfitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no",
                "{",
                "{\"type\":\"doc\"} x",
                "{\"type\":\"doc\",\"type\":\"doc\"}",
                "{\"type\":\"doc\",\"attrs\":{\"level\":NaN}}",
                "{'type':'doc'}",
                "{\"type\":\"doc\",\"content\":[",
                "\"\\ud8\""
            })
    void whatIsNotJson(String json) {
        assertThat(Document.parse(json)).isEqualTo(Unfit.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[]", "{}", "\"doc\"", "{\"type\":\"page\"}", "{\"type\":1}"})
    void whatIsNoDocument(String json) {
        assertThat(Document.parse(json)).isEqualTo(Unfit.UNKNOWN_NODE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            UNKNOWN_NODE  ~ {"type":"iframe"}
            UNKNOWN_NODE  ~ {"type":"paragraph","content":[{"type":"image"}]}
            UNKNOWN_NODE  ~ {"type":"__proto__"}
            UNKNOWN_NODE  ~ null
            UNKNOWN_NODE  ~ "paragraph"
            UNKNOWN_MARK  ~ {"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"highlight"}]}]}
            UNKNOWN_MARK  ~ {"type":"paragraph","content":[{"type":"text","text":"x","marks":["bold"]}]}
            UNKNOWN_NODE  ~ {"type":"video"}
            MISPLACED     ~ {"type":"text","text":"x"}
            MISPLACED     ~ {"type":"doc"}
            MISPLACED     ~ {"type":"listItem","content":[{"type":"paragraph"}]}
            MISPLACED     ~ {"type":"bulletList"}
            MISPLACED     ~ {"type":"bulletList","content":[{"type":"paragraph"}]}
            MISPLACED     ~ {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"horizontalRule"}]}]}
            MISPLACED     ~ {"type":"blockquote","content":[]}
            MISPLACED     ~ {"type":"table","content":[{"type":"tableRow","content":[{"type":"paragraph"}]}]}
            MISPLACED     ~ {"type":"horizontalRule","content":[{"type":"paragraph"}]}
            MISPLACED     ~ {"type":"paragraph","content":[{"type":"paragraph"}]}
            MISPLACED     ~ {"type":"paragraph","content":{"type":"text","text":"x"}}
            MISPLACED     ~ {"type":"codeBlock","content":[{"type":"hardBreak"}]}
            MISPLACED     ~ {"type":"codeBlock","content":[{"type":"text","text":"x","marks":[{"type":"bold"}]}]}
            MISPLACED     ~ {"type":"paragraph","content":[{"type":"hardBreak","marks":[{"type":"bold"},{"type":"bold"}]}]}
            BAD_ATTRIBUTE ~ {"type":"heading"}
            BAD_ATTRIBUTE ~ {"type":"heading","attrs":{"level":1}}
            BAD_ATTRIBUTE ~ {"type":"heading","attrs":{"level":"2"}}
            BAD_ATTRIBUTE ~ {"type":"heading","attrs":{"level":2.5}}
            BAD_ATTRIBUTE ~ {"type":"heading","attrs":{"level":1e400}}
            BAD_ATTRIBUTE ~ {"type":"heading","attrs":{"level":1e99999999999}}
            BAD_ATTRIBUTE ~ {"type":"heading","attrs":{"level":99999999999999999999}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"style":"color:red"}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"onclick":"x"}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":["id"]}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"id":"a b"}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"id":""}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"lang":"fr_FR"}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"lang":"f"}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"lang":"-fr"}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"dir":"up"}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","attrs":{"dir":"LTR"}}
            BAD_ATTRIBUTE ~ {"type":"paragraph","text":"x"}
            BAD_ATTRIBUTE ~ {"type":"paragraph","content":[{"type":"text"}]}
            BAD_ATTRIBUTE ~ {"type":"paragraph","content":[{"type":"text","text":7}]}
            BAD_ATTRIBUTE ~ {"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"lang"}]}]}
            BAD_ATTRIBUTE ~ {"type":"paragraph","content":[{"type":"hardBreak","marks":[{"type":"bold","attrs":{"id":1}}]}]}
            """)
    void whatTheSchemaDoesNotKnow(Unfit reason, String block) {
        assertThat(Document.parse(doc(block))).isEqualTo(reason);
    }

    @Test
    void cellsBeyondReason() {
        for (var attributes : new String[] {
            "\"colspan\":0",
            "\"colspan\":51",
            "\"rowspan\":1e9",
            "\"colwidth\":5",
            "\"colwidth\":[-1]",
            "\"colwidth\":[\"9\"]"
        }) {
            var cell = "{\"type\":\"tableCell\",\"attrs\":{%s},\"content\":[{\"type\":\"paragraph\"}]}"
                    .formatted(attributes);
            assertThat(Document.parse(doc(
                            "{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":[" + cell + "]}]}")))
                    .as(attributes)
                    .isEqualTo(Unfit.BAD_ATTRIBUTE);
        }
    }

    @Test
    void tenThousandLevels() {
        var quote = "{\"type\":\"blockquote\",\"content\":[".repeat(10_000) + "]}".repeat(10_000);

        assertThat(quickly(doc(quote))).isEqualTo(Unfit.TOO_DEEP);
        assertThat(quickly("[".repeat(500_000))).isEqualTo(Unfit.TOO_DEEP);
        assertThat(quickly("{\"a\":".repeat(150_000))).isEqualTo(Unfit.TOO_DEEP);
    }

    @Test
    void theDepthThatIsAllowedIsTheWholeOfIt() {
        assertThat(Document.parse(doc(quotes(Document.DEEPEST - 2)))).isInstanceOf(Document.class);
        assertThat(Document.parse(doc(quotes(Document.DEEPEST - 1)))).isEqualTo(Unfit.TOO_DEEP);
    }

    @Test
    void twoMegabytes() {
        assertThat(quickly(doc(paragraph("x".repeat(2_000_000))))).isEqualTo(Unfit.TOO_LARGE);
        assertThat(quickly(doc(paragraph("é".repeat(500_000))))).isEqualTo(Unfit.TOO_LARGE);
        assertThat(quickly(doc(paragraph("x".repeat(Document.LONGEST + 1))))).isEqualTo(Unfit.TOO_LONG);
        assertThat(quickly("1".repeat(900_000))).isEqualTo(Unfit.BAD_ATTRIBUTE);
    }

    @Test
    void moreNodesThanAnybodyWrites() {
        var rules = IntStream.range(0, Document.MOST_NODES)
                .mapToObj(_ -> "{\"type\":\"horizontalRule\"}")
                .collect(Collectors.joining(","));

        assertThat(quickly(doc(rules))).isInstanceOf(Document.class);
        assertThat(quickly(doc(rules + ",{\"type\":\"paragraph\"}"))).isEqualTo(Unfit.TOO_MANY_NODES);
    }

    private static Parsed quickly(String json) {
        return assertTimeout(Duration.ofSeconds(5), () -> Document.parse(json));
    }

    private static String quotes(int levels) {
        return "{\"type\":\"blockquote\",\"content\":[".repeat(levels - 1) + paragraph("x") + "]}".repeat(levels - 1);
    }

    private static String paragraph(String text) {
        return "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}";
    }

    private static String doc(String blocks) {
        return "{\"type\":\"doc\",\"content\":[" + blocks + "]}";
    }
}
