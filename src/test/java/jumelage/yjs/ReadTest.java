package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadTest {

    @Test
    void elementsTheirAttributesAndMarkedTextAreRead() {
        assertThat(Rivers.shown(Rivers.doc()))
                .isEqualTo("[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"b1\"},\"content\":[{\"type\":\"text\","
                        + "\"text\":\"rivers 😀\",\"marks\":[{\"type\":\"bold\"}]}]}]");
    }

    @Test
    void aMarkThatMayLieOverOthersLosesItsHash() {
        assertThat(Read.mark("comment--AbC1+/9=", Map.of("id", 3.0)))
                .isEqualTo(new Node.Mark("comment", Map.of("id", 3.0)));
        assertThat(Read.mark("comment--short", true)).isEqualTo(new Node.Mark("comment--short", Map.of()));
    }

    @Test
    void runsOfTheSameMarksAreOne() {
        var doc = new Doc();
        doc.apply(EditTest.edit(doc, "[{\"type\":\"text\",\"text\":\"one \"}]", 1));
        doc.apply(EditTest.edit(doc, "[{\"type\":\"text\",\"text\":\"one two\"}]", 2));
        assertThat(Read.nodes(doc)).isEqualTo(List.of(new Node.Text("one two", List.of())));
    }

    @Test
    void authorsCutTheRuns() {
        var doc = new Doc();
        doc.apply(EditTest.edit(
                doc, "[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"one four\"}]}]", 1));
        doc.apply(EditTest.edit(
                doc,
                "[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"one two three four\"}]}]",
                2));
        assertThat(Read.authored(doc))
                .isEqualTo(List.of(new Node.Element(
                        "paragraph",
                        Map.of(),
                        List.of(
                                new Node.Text("one ", List.of(), 1),
                                new Node.Text("two three ", List.of(), 2),
                                new Node.Text("four", List.of(), 1)),
                        1)));
    }
}
