package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jumelage.document.Authorship.Span;
import org.junit.jupiter.api.Test;

/// Lina and Yanis are of Guérande, Nikos is of Volos, and an expert of no school.
class InkingTest {
    private static final UUID LINA = new UUID(8, 1);
    private static final UUID YANIS = new UUID(8, 2);
    private static final UUID NIKOS = new UUID(8, 3);
    private static final UUID EXPERT = new UUID(8, 4);

    @Test
    void aBlockOfOneSchoolBearsItsInkWhoeverOfItHasWritten() {
        assertThat(html("Un pont de bois.", span(8, LINA), span(8, YANIS)))
                .isEqualTo("<p dir=\"auto\" data-school=\"2\" data-by=\"Guérande\">Un pont de bois.</p>");
    }

    @Test
    void whereSchoolsMixEachRunBearsItsOwn() {
        assertThat(html("Un pont de bois.", span(8, LINA), span(8, NIKOS)))
                .isEqualTo("<p dir=\"auto\"><span class=\"by\" data-school=\"2\" data-by=\"Guérande\">Un pont </span>"
                        + "<span class=\"by\" data-school=\"6\" data-by=\"Volos\">de bois.</span></p>");
    }

    @Test
    void wordsOfNoSchoolAndOfNobodyStayPlain() {
        assertThat(html("Un pont de bois.", span(3, LINA), span(5, EXPERT), span(3, null)))
                .isEqualTo("<p dir=\"auto\"><span class=\"by\" data-school=\"2\" data-by=\"Guérande\">Un </span>"
                        + "pont de bois.</p>");
        for (var nobody : List.of(span(16, EXPERT), span(16, null), span(0, LINA)))
            assertThat(html("Un pont de bois.", nobody)).isEqualTo("<p dir=\"auto\">Un pont de bois.</p>");
    }

    @Test
    void aSpaceMakesNoMixture() {
        assertThat(html(" Un pont. ", span(1, NIKOS), span(8, LINA), span(1, NIKOS)))
                .contains("data-school=\"2\"")
                .doesNotContain("span");
    }

    @Test
    void aRunGoesOnThroughBoldWordsAndLines() {
        var text = """
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"a"},"content":[
                 {"type":"text","text":"Un "},{"type":"text","text":"pont","marks":[{"type":"bold"}]},
                 {"type":"hardBreak"},{"type":"text","text":"de bois"}]}]}""";
        assertThat(inked(text, span(5, LINA), span(10, NIKOS)))
                .isEqualTo("<p dir=\"auto\"><span class=\"by\" data-school=\"2\" data-by=\"Guérande\">Un </span>"
                        + "<strong><span class=\"by\" data-school=\"2\" data-by=\"Guérande\">po</span>"
                        + "<span class=\"by\" data-school=\"6\" data-by=\"Volos\">nt</span></strong><br/>"
                        + "<span class=\"by\" data-school=\"6\" data-by=\"Volos\">de bois</span></p>");
    }

    /// In French a space is set before some signs, which nobody has typed.
    @Test
    void theWordsAreSetAsWithoutColours() {
        var document = stored("Qui? Toi!");
        var plain = Rendering.asIs("fr", _ -> Optional.empty());
        var inked = plain.inked(authorship(span(3, LINA), span(6, NIKOS)), InkingTest::ink);

        assertThat(inked.html(document).replaceAll("<[^>]*>", ""))
                .isEqualTo(plain.html(document).replaceAll("<[^>]*>", ""))
                .isEqualTo("Qui\u202f? Toi\u202f!");
    }

    @Test
    void anAuthorshipOfAnotherLengthBreaksNothing() {
        assertThat(html("Un pont.", span(900, LINA))).contains("data-school=\"2\"");
        assertThat(html("Un pont.", span(2, LINA))).contains(">Un</span> pont.");
    }

    @Test
    void whatIsOnlySuggestedLeavesTheRestWithItsAuthors() {
        var text = """
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"a"},"content":[
                 {"type":"text","text":"\u200b","marks":[{"type":"deletion","attrs":{"id":"1"}}]},
                 {"type":"text","text":"Un pont"},
                 {"type":"text","text":" neuf","marks":[{"type":"insertion","attrs":{"id":"2"}}]},
                 {"type":"text","text":" de bois"}]}]}""";
        var document = Document.stored(text);
        var authorship = authorship(span(8, LINA), span(13, NIKOS));
        var strangers = Rendering.settled("en", _ -> Optional.empty());

        assertThat(strangers
                        .inked(authorship.settled(document), InkingTest::ink)
                        .html(document))
                .contains(">Un pont</span>", "data-by=\"Volos\"> de bois</span>");
    }

    private static Optional<Ink> ink(UUID author) {
        if (author.equals(EXPERT)) return Optional.empty();
        return Optional.of(author.equals(NIKOS) ? new Ink(6, "Volos") : new Ink(2, "Guérande"));
    }

    private static Span span(int length, UUID author) {
        return new Span(length, Optional.ofNullable(author));
    }

    private static Authorship authorship(Span... spans) {
        return new Authorship(Map.of("a", List.of(spans)));
    }

    private static Document stored(String words) {
        return Document.stored("""
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"a"},"content":[{"type":"text","text":"%s"}]}]}""".formatted(words));
    }

    private static String html(String words, Span... spans) {
        return inked(stored(words).toJson(), spans);
    }

    private static String inked(String json, Span... spans) {
        return Rendering.asIs("en", _ -> Optional.empty())
                .inked(authorship(spans), InkingTest::ink)
                .html(Document.stored(json));
    }
}
