package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TouchesTest {
    private static final String TWO = """
            [{"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"One."}]},
             {"type":"bulletList","attrs":{"id":"l"},"content":[{"type":"listItem","attrs":{"id":"i"},
              "content":[{"type":"paragraph","attrs":{"id":"b"},"content":[{"type":"text","text":"Two."}]}]}]}]
            """;

    @Test
    void whatIsInsertedTouchesItsBlock() {
        assertThat(touched(TWO.replace("One.", "One more."))).containsExactly("a");
        assertThat(touched(TWO.replace("Two.", "Two more."))).containsExactly("b");
    }

    @Test
    void whatIsDeletedTouchesWhereItStood() {
        assertThat(touched(TWO.replace("One.", "On"))).containsExactly("a");
        assertThat(touched("""
                [{"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"One."}]}]
                """)).containsExactlyInAnyOrder("l", "i", "b");
    }

    @Test
    void aNewBlockIsTouchedItself() {
        assertThat(touched(TWO.replace("]}]}]}]", "]}]}]},{\"type\":\"horizontalRule\",\"attrs\":{\"id\":\"h\"}}]")))
                .containsExactly("h");
    }

    @Test
    void marksAndAttributesTouchTheirBlock() {
        assertThat(touched(TWO.replace("\"text\":\"Two.\"", "\"text\":\"Two.\",\"marks\":[{\"type\":\"bold\"}]")))
                .containsExactly("b");
        assertThat(touched(TWO.replace("\"id\":\"i\"", "\"id\":\"i\",\"lang\":\"fr\"")))
                .containsExactly("i");
    }

    private static Set<String> touched(String json) {
        var doc = new Doc();
        doc.apply(EditTest.edit(doc, TWO, 1));
        return Touches.applying(doc, EditTest.edit(doc, json, 2));
    }
}
