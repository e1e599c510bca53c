package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class CaretsTest {
    private static final String PLACE =
            "{\"type\":null,\"tname\":null,\"item\":{\"client\":9007199254740991,\"clock\":7},\"assoc\":0}";
    private static final String ROOT = "{\"tname\":\"prosemirror\",\"item\":null,\"assoc\":-1}";

    @Test
    void twoPlacesAreReadAndWrittenAnew() {
        assertThat(Carets.cursor("{\"cursor\": {\"anchor\": " + PLACE + ", \"head\": " + ROOT + "}}"))
                .contains("\"anchor\":{\"item\":{\"client\":9007199254740991,\"clock\":7},\"assoc\":0}")
                .contains("\"head\":{\"tname\":\"prosemirror\",\"assoc\":-1}");
        assertThat(Carets.cursor("{\"cursor\":null}")).isEqualTo("null");
        assertThat(Carets.cursor("{}")).isEqualTo("null");
        assertThat(Carets.cursor("null")).isNull();
    }

    @Test
    void nothingElseIs() {
        for (var unfit : new String[] {
            "",
            "1",
            "[]",
            "\"a\"",
            "{\"cursor\":1}",
            "{\"cursor\":{}}",
            "{\"cursor\":{\"anchor\":" + PLACE + "}}",
            "{\"cursor\":{\"anchor\":null,\"head\":null}}",
            "{\"cursor\":{\"anchor\":{},\"head\":{}}}",
            "{\"cursor\":null,\"user\":{\"name\":\"Lina\"}}",
            "{\"cursor\":null}{}",
            both(PLACE.replace("\"assoc\":0", "\"assoc\":2")),
            both(PLACE.replace("\"assoc\":0", "\"assoc\":\"a\"")),
            both(PLACE.replace("\"clock\":7", "\"clock\":-7")),
            both(PLACE.replace("\"clock\":7", "\"clock\":7.5")),
            both(PLACE.replace("\"clock\":7", "\"clock\":\"7\"")),
            both(PLACE.replace("\"clock\":7", "\"clock\":7,\"word\":\"secret\"")),
            both(PLACE.replace("9007199254740991", "9007199254740992")),
            both(PLACE.replace("9007199254740991", "99999999999999999999")),
            both(ROOT.replace("prosemirror", "secret")),
            both(ROOT.replace("\"assoc\":-1", "\"secret\":1")),
            "[".repeat(400) + "]".repeat(400)
        })
            assertThatExceptionOfType(Refusal.class)
                    .as(unfit)
                    .isThrownBy(() -> Carets.cursor(unfit))
                    .matches(refusal -> refusal.farewell() == Farewell.REFUSED);
    }

    private static String both(String place) {
        return "{\"cursor\":{\"anchor\":" + place + ",\"head\":" + place + "}}";
    }
}
