package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Whatever a document holds, its HTML is well-formed, of known elements and attributes, and says the same words.
class RenderedDocumentsTest {

    private static final Set<String> ELEMENTS = Set.of(
            "div",
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "hr",
            "br",
            "table",
            "tr",
            "th",
            "td",
            "strong",
            "em",
            "u",
            "s",
            "sub",
            "sup",
            "a",
            "span",
            "ins",
            "del",
            "figure",
            "figcaption",
            "img",
            "video",
            "audio",
            "track",
            "b",
            "small",
            "button");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "lang",
            "dir",
            "start",
            "scope",
            "colspan",
            "rowspan",
            "tabindex",
            "href",
            "kind",
            "srclang",
            "label",
            "title",
            "rel",
            "class",
            "data-place",
            "role",
            "src",
            "srcset",
            "sizes",
            "width",
            "height",
            "loading",
            "decoding",
            "alt",
            "controls",
            "preload",
            "aria-label",
            "aria-hidden",
            "download",
            "type",
            "hidden",
            "data-controller",
            "data-action",
            "data-embed-target",
            "data-embed-address-value",
            "data-embed-name-value");

    private static final Predicate<String> ADDRESS = Pattern.compile(
                    "/pages/1|/m/[a-z]+|https://(example\\.org|vimeo\\.com|www\\.youtube\\.com"
                            + "|commons\\.wikimedia\\.org|creativecommons\\.org)/.*")
            .asMatchPredicate();

    @Test
    void aRenderedDocumentIsMadeOfKnownParts() {
        var members = Rendering.asIs("fr", RenderingTest::seen);
        RandomDocuments.seeded(500).map(members::html).forEach(RenderedDocumentsTest::assertKnown);
        var illustrated = Rendering.asIs("fr", RenderingTest::seen, FiguresTest::seen);
        RandomDocuments.illustrated(500).map(illustrated::html).forEach(RenderedDocumentsTest::assertKnown);
    }

    @Test
    void aRenderedDifferenceIsMadeOfKnownParts() {
        Stream.concat(RandomDocuments.seeded(300), RandomDocuments.illustrated(300))
                .forEach(before -> {
                    var after = new RandomDocuments(new Random(before.hashCode())).edited(before);
                    assertKnown(Difference.between(before, after).html(Note::toString, FiguresTest::seen));
                });
    }

    @Test
    void theWordsAreThoseThatWereWritten() {
        var members = Rendering.asIs("en", RenderingTest::seen);
        assertThat(RandomDocuments.seeded(500))
                .allSatisfy(document -> assertThat(
                                squeezed(parsed(members.html(document)).getTextContent()))
                        .isEqualTo(squeezed(PlainText.of(document).text())));
    }

    @Test
    void strangersSeeNoSuggestion() {
        var strangers = Rendering.settled("en", RenderingTest::seen);
        assertThat(RandomDocuments.seeded(500))
                .allSatisfy(document -> assertThat(strangers.html(document)).doesNotContain("<ins", "<del"));
    }

    @Test
    void aSettledDocumentIsADocument() {
        assertThat(Stream.concat(RandomDocuments.seeded(500), RandomDocuments.illustrated(500)))
                .allSatisfy(document -> {
                    var settled = document.settled();
                    assertThat(Document.parse(settled.toJson())).isEqualTo(settled);
                    assertThat(settled.settled()).isEqualTo(settled);
                });
    }

    private static void assertKnown(String html) {
        var all = parsed(html).getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            var element = (Element) all.item(index);
            var known = ELEMENTS.contains(element.getTagName())
                    && ATTRIBUTES.containsAll(attributes(element))
                    && (!element.hasAttribute("href") || ADDRESS.test(element.getAttribute("href")));
            assertThat(known).as(html).isTrue();
        }
    }

    private static Set<String> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(index -> attributes.item(index).getNodeName())
                .collect(Collectors.toSet());
    }

    private static Element parsed(String html) {
        try {
            var source = new InputSource(new StringReader("<div>" + html + "</div>"));
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(source)
                    .getDocumentElement();
        } catch (Exception broken) {
            throw new AssertionError("Not well-formed: " + html, broken);
        }
    }

    /// Without spaces, which French blocks have more of.
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]", "");
    }
}
