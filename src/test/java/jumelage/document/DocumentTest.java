package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(Stream.concat(RandomDocuments.seeded(500), RandomDocuments.illustrated(500)))
                .allSatisfy(document ->
                        assertThat(Document.parse(document.toJson())).isEqualTo(document));
    }

    @Test
    void equalDocumentsGiveEqualTexts() {
        var split = """
                {"type":"doc","attrs":{},"content":[{"content":[
                 {"type":"text","text":"nos ","marks":[{"type":"italic"},{"type":"bold"}]},{"type":"text","text":""},
                 {"type":"text","marks":[{"type":"bold","attrs":null},{"type":"italic"}],"text":"ponts"}],
                 "attrs":{"id":"a","lang":null,"dir":null},"type":"paragraph"}]}""";

        assertThat(Document.stored(split).toJson()).isEqualTo("""
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"a"},\
                "content":[{"type":"text","text":"nos ponts","marks":[{"type":"bold"},{"type":"italic"}]}]}]}""");
    }

    @Test
    void aSheetThatNobodyWroteOnIsADocument() {
        assertThat(Document.parse("{\"type\":\"doc\"}")).isEqualTo(Document.empty());
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertThat(Document.stored(paragraph("a\\u0000b\\ud83dc\\r\\nd\\u009be\\uffff"))
                        .toJson())
                .contains("a\ufffdb\ufffdc\\nd\ufffde\ufffd");
    }

    @Test
    void everyBlockGetsAnIdOfItsOwn() {
        assertThat(RandomDocuments.seeded(200)).allSatisfy(document -> {
            var named = document.withIds(new ShortIds(new Random(7)));

            assertThat(named.toJson().split("\"id\":\"(?!s1)")).hasSize(blocks(document) + 1);
            assertThat(Leaf.of(named))
                    .extracting(leaf -> leaf.block().tags().id())
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(named.withIds(() -> "none is missing")).isEqualTo(named);
        });
    }

    @Test
    void idsAreNotRead() {
        assertThat(RandomDocuments.seeded(100)).allSatisfy(document -> {
            assertThat(document.readsLike(document.withIds(new ShortIds(new Random(7)))))
                    .isTrue();
            assertThat(document.readsLike(Document.stored(paragraph("something else altogether"))))
                    .isFalse();
        });
    }

    @Test
    void whatWasKeptIsReadHoweverLargeItHasBecome() {
        var kept = paragraph("a").replace(",", ",".concat(" ".repeat(Document.LARGEST)));

        assertThat(Document.parse(kept)).isEqualTo(Unfit.TOO_LARGE);
        assertThat(Document.stored(kept)).isEqualTo(Document.stored(paragraph("a")));
    }

    @Test
    void whoHeldAnIdFirstKeepsIt() {
        var twins = new Document(List.of(named("a", "one"), named("a", "two"), named("b", "three")));
        var ids = List.of("b", "c").iterator();

        assertThat(Leaf.of(twins.withIds(ids::next)))
                .extracting(leaf -> leaf.block().tags().id())
                .containsExactly("a", "c", "b");
    }

    @Test
    void aDocumentThatWasNotStoredByUsIsAnError() {
        assertThatThrownBy(() -> Document.stored("{}")).hasMessageContaining("unknown-node");
    }

    @Test
    void itDoesNotTellALogWhatWasWritten() {
        assertThat(Document.stored(paragraph("secret")).toString()).doesNotContain("secret");
    }

    private static String paragraph(String text) {
        return """
                {"type":"doc","content":[{"type":"paragraph",
                 "content":[{"type":"text","text":"%s"}]}]}""".formatted(text);
    }

    private static TextBlock named(String id, String text) {
        return TextBlock.paragraph(List.of(new Text(text, List.of()))).with(Tags.NONE.withId(id));
    }

    private static int blocks(Document document) {
        return document.blocks().stream().mapToInt(DocumentTest::blocks).sum();
    }

    private static int blocks(Block block) {
        return 1
                + (block instanceof Group group
                        ? group.content().stream()
                                .mapToInt(DocumentTest::blocks)
                                .sum()
                        : 0);
    }
}
