package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final String SIGNS = "##>-- |*`[]()\\\n\n1. ab";

    private final Markup markup =
            new Markup(key -> key.equals("ponts") ? Optional.of(RandomDocuments.SEEN) : Optional.empty());

    @Test
    void blocks() {
        assertThat(html("## Un\n#### Deux\ntrois\nquatre\n\n---\n> a\n>\n> b\n```\n<x>\n\n```"))
                .isEqualTo("<h2>Un</h2><h4>Deux</h4><p>trois quatre</p><hr/><blockquote><p>a</p><p>b</p></blockquote>"
                        + "<pre><code>&lt;x&gt;\n</code></pre>");
    }

    @Test
    void listsHoldWhatIsIndentedBelow() {
        assertThat(html("- a\n- b\n  - c\n  d\n3. e\n4. f"))
                .isEqualTo("<ul><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul><p>d</p></li></ul>"
                        + "<ol start=\"3\"><li><p>e</p></li><li><p>f</p></li></ol>");
    }

    @Test
    void tables() {
        assertThat(html("| a | b |\n|---|:-:|\n| c |"))
                .isEqualTo("<table><tr><th scope=\"col\"><p>a</p></th><th scope=\"col\"><p>b</p></th></tr>"
                        + "<tr><td><p>c</p></td><td><p></p></td></tr></table>");
    }

    @Test
    void words() {
        assertThat(html("**a *b* c** `*d*` \\*e\\* 2 * 3 * 4\\\nf"))
                .isEqualTo("<p><strong>a <em>b</em> c</strong> <code>*d*</code> *e* 2 * 3 * 4<br/>f</p>");
    }

    @Test
    void links() {
        assertThat(html("[**a**](https://example.org) [b](page:ponts)"))
                .isEqualTo("<p><a href=\"https://example.org\" rel=\"noopener nofollow ugc\"><strong>a</strong></a> "
                        + "<a href=\"/pages/1\" title=\"&lt;Ponts&gt;\">b</a></p>");
        assertThat(html("[a](javascript:x) [b](page:lost)")).isEqualTo("<p>a b</p>");
    }

    @Test
    void aBlockSaysItsLanguage() {
        assertThat(html("{lang=el} Ναι.\n\n> {lang=cs} Ano.\n\n## {lang=it} Sì\n- {lang=x y} no\n\n{lang=} no"))
                .isEqualTo("<p lang=\"el\">Ναι.</p><blockquote><p lang=\"cs\">Ano.</p></blockquote>"
                        + "<h2 lang=\"it\">Sì</h2><ul><li><p>{lang=x y} no</p></li></ul><p>{lang=} no</p>");
    }

    @Test
    void whatIsShownStandsAloneAndPicturesInARowAreAGallery() {
        var file = new Shown(RandomDocuments.SEEN, "a".repeat(64));
        var shown = new Markup(_ -> Optional.empty(), key -> switch (key) {
            case "pont", "rive" -> Optional.of(new Exhibit("picture", file, "Un pont", "4e B", "CC-BY-4.0"));
            case "bruit" -> Optional.of(new Exhibit("sound", file, "De l’eau", "", ""));
            default -> Optional.empty();
        });

        var json = shown.document("![pont] *Le* pont\n![rive]\n\n![bruit]\n![inconnu] a")
                .toJson();

        assertThat(Document.parse(json)).isInstanceOf(Document.class);
        assertThat(json.split("\"type\":\"picture\"", -1)).hasSize(3);
        assertThat(json)
                .contains("\"type\":\"gallery\"", "\"type\":\"sound\"", "CC-BY-4.0", "4e B", "![inconnu] a")
                .doesNotContain("![pont]");
    }

    @Test
    void whateverIsTypedBecomesADocument() {
        for (int seed = 0; seed < 2_000; seed++) {
            var text = new Random(seed)
                    .ints(60, 0, SIGNS.length())
                    .mapToObj(index -> SIGNS.substring(index, index + 1))
                    .collect(Collectors.joining());

            var document = markup.document(text);

            assertThat(Document.parse(document.toJson())).as(text).isEqualTo(document);
        }
    }

    @Test
    void quotationsWithinQuotationsEndSomewhere() {
        assertThat(Document.parse(markup.document(">".repeat(10_000) + " a").toJson()))
                .isInstanceOf(Document.class);
    }

    private String html(String text) {
        return Rendering.asIs("en", RenderingTest::seen)
                .html(markup.document(text))
                .replaceAll(" dir=\"\\w+\"", "");
    }
}
