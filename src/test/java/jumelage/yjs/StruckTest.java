package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StruckTest {
    private static final String PAGE = """
            [{"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"%s"}]}]
            """;

    private final Doc doc = new Doc();

    @Test
    void whatIsTypedAndTakenAwayIsRememberedInOnePiece() {
        write("Un pont.", 1);
        var struck = new Struck(doc);
        for (var words :
                new String[] {"Un pont. i", "Un pont. id", "Un pont. idi", "Un pont. id", "Un pont. i", "Un pont."})
            struck.applying(EditTest.edit(doc, PAGE.formatted(words), 2));

        assertThat(struck.words()).containsExactly(new Struck.Words(2, " idi"));
        assertThat(struck.more()).isFalse();
        assertThat(Node.json(Read.nodes(doc))).contains("\"Un pont.\"");
    }

    @Test
    void whatStoodThereBeforeIsNotAmongIt() {
        write("Un pont vert.", 1);
        var struck = new Struck(doc);
        struck.applying(EditTest.edit(doc, PAGE.formatted("Un pont."), 2));

        assertThat(struck.words()).isEmpty();
    }

    @Test
    void whoTypedItIsKnownWhoeverTakesItAway() {
        write("Un pont.", 1);
        var struck = new Struck(doc);
        struck.applying(EditTest.edit(doc, PAGE.formatted("Un pont. Nul"), 2));
        struck.applying(EditTest.edit(doc, PAGE.formatted("Un pont."), 3));

        assertThat(struck.words()).extracting(Struck.Words::client).containsExactly(2L);
    }

    @Test
    void aBlockThatCameAndWentTakesItsWordsAlong() {
        write("Un pont.", 1);
        var struck = new Struck(doc);
        var two = PAGE.formatted("Un pont.")
                .replace("}]}]", "}]},{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"Nul.\"}]}]");
        struck.applying(EditTest.edit(doc, two, 2));
        struck.applying(EditTest.edit(doc, PAGE.formatted("Un pont."), 1));

        assertThat(struck.words()).containsExactly(new Struck.Words(2, "Nul."));
    }

    @Test
    void whoeverTypesTooMuchHidesNothingBehindItUnseen() {
        write("Un pont.", 1);
        var struck = new Struck(doc);
        for (var words : new String[] {"a".repeat(30_000), "Nul."}) {
            struck.applying(EditTest.edit(doc, PAGE.formatted("Un pont." + words), 2));
            struck.applying(EditTest.edit(doc, PAGE.formatted("Un pont."), 2));
        }

        assertThat(struck.words())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).hasSize(20_000));
        assertThat(struck.more()).isTrue();
    }

    private void write(String words, long client) {
        doc.apply(EditTest.edit(doc, PAGE.formatted(words), client));
    }
}
