package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private final Rendering members = Rendering.asIs("en", RenderingTest::seen);
    private final Rendering strangers = Rendering.settled("en", RenderingTest::seen);

    @Test
    void textIsTextAndNothingElse() {
        assertThat(html("<p title=\"x\">'&amp;</p>"))
                .isEqualTo("<p dir=\"auto\">&lt;p title=&quot;x&quot;&gt;&#39;&amp;amp;&lt;/p&gt;</p>");
    }

    @Test
    void aHeadingIsAPlaceToLinkTo() {
        var html = rendered("""
                {"type":"heading","attrs":{"level":3,"id":"abc","lang":"el","dir":"ltr"},
                 "content":[{"type":"text","text":"Ζ"}]}""");

        assertThat(html).isEqualTo("<h3 lang=\"el\" dir=\"ltr\" id=\"s-abc\">Ζ</h3>");
    }

    @Test
    void headersHeadColumnsOrRows() {
        assertThat(members.html(new Markup(_ -> Optional.empty()).document("| a | b |\n|---|---|\n| c | d |")))
                .contains("<th dir=\"ltr\" scope=\"col\"><p dir=\"auto\">a</p></th>")
                .contains("<td dir=\"ltr\"><p dir=\"auto\">c</p></td>");
        assertThat(rendered("""
                {"type":"table","content":[{"type":"tableRow","content":[
                 {"type":"tableHeader","content":[{"type":"paragraph"}]},
                 {"type":"tableCell","attrs":{"colspan":2,"colwidth":[90,0]},"content":[{"type":"paragraph"}]}]}]}"""))
                .isEqualTo(
                        "<table dir=\"auto\"><tr dir=\"auto\"><th dir=\"auto\" scope=\"row\"><p dir=\"auto\"></p></th>"
                                + "<td dir=\"auto\" colspan=\"2\"><p dir=\"auto\"></p></td></tr></table>");
    }

    @Test
    void aListRunsTheWayOfItsFirstLetter() {
        assertThat(members.html(new Markup(_ -> Optional.empty()).document("- 3, جسور")))
                .isEqualTo("<ul dir=\"rtl\"><li dir=\"rtl\"><p dir=\"auto\">3, جسور</p></li></ul>");
    }

    @Test
    void aLinkOutsideVouchesForNothing() {
        assertThat(html("x", """
                {"type":"link","attrs":{"href":"https://example.org/?a&b"}}"""))
                .contains("<a href=\"https://example.org/?a&amp;b\" rel=\"noopener nofollow ugc\">x</a>");
    }

    @Test
    void whoMaySeeAPageGetsALinkAndWhoMayNotReadsWords() {
        assertThat(html("x", "{\"type\":\"link\",\"attrs\":{\"page\":\"%s\"}}".formatted(RandomDocuments.SEEN)))
                .contains("<a href=\"/pages/1\" title=\"&lt;Ponts&gt;\">x</a>");
        assertThat(html("x", "{\"type\":\"link\",\"attrs\":{\"page\":\"%s\"}}".formatted(RandomDocuments.UNSEEN)))
                .isEqualTo("<p dir=\"auto\">x</p>");
    }

    @Test
    void aLinkIsReadOnceHoweverItsWordsAreMarked() {
        var link = "{\"type\":\"link\",\"attrs\":{\"href\":\"https://example.org\"}}";
        var html = rendered("""
                {"type":"paragraph","content":[
                 {"type":"text","text":"a","marks":[%s]},
                 {"type":"text","text":"b","marks":[{"type":"bold"},%s]},
                 {"type":"text","text":"c","marks":[{"type":"bold"}]}]}""".formatted(link, link));

        assertThat(html).contains(">a<strong>b</strong></a><strong>c</strong></p>");
    }

    @Test
    void foreignWordsSayTheirLanguage() {
        assertThat(html("جسر", "{\"type\":\"lang\",\"attrs\":{\"lang\":\"ar\"}}"))
                .contains("<span lang=\"ar\" dir=\"auto\">جسر</span>");
    }

    @Test
    void membersSeeWhatIsSuggestedAndStrangersDoNot() {
        var document = Document.stored(doc("""
                {"type":"paragraph","content":[{"type":"text","text":"one "},
                 {"type":"text","text":"two","marks":[{"type":"deletion","attrs":{"id":"s1"}}]},
                 {"type":"text","text":"three","marks":[{"type":"insertion"}]}]},
                {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[
                 {"type":"text","text":"four","marks":[{"type":"insertion"}]}]}]}]}"""));

        assertThat(members.html(document))
                .contains("one <del>two</del><ins>three</ins>")
                .contains("<ins>four</ins>");
        assertThat(strangers.html(document)).isEqualTo("<p dir=\"auto\">one two</p>");
    }

    @Test
    void strangersReadALineWholeThatIsOnlySuggestedToBeCut() {
        var document = Document.stored(doc("""
                {"type":"paragraph","content":[{"type":"text","text":"one "}]},
                {"type":"paragraph","content":[{"type":"text","text":"\u200bnew ","marks":[{"type":"insertion","attrs":{"id":"s1"}}]},
                 {"type":"text","text":"two"}]},
                {"type":"paragraph","content":[{"type":"text","text":"\u200b","marks":[{"type":"deletion","attrs":{"id":"s2"}}]},
                 {"type":"text","text":"three"}]},
                {"type":"bulletList","content":[
                 {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"fo"}]}]},
                 {"type":"listItem","content":[{"type":"paragraph","content":[
                  {"type":"text","text":"\u200b","marks":[{"type":"insertion","attrs":{"id":"s3"}}]},
                  {"type":"text","text":"ur"}]}]}]}"""));

        assertThat(document.suggestions()).containsExactly("s1", "s2", "s3");
        assertThat(strangers.html(document))
                .isEqualTo("<p dir=\"auto\">one two</p><p dir=\"auto\">three</p>"
                        + "<ul dir=\"ltr\"><li dir=\"ltr\"><p dir=\"auto\">four</p></li></ul>");
        assertThat(document.settled().settled()).isEqualTo(document.settled());
    }

    @Test
    void frenchIsSpacedWhereItIsFrench() {
        var document = Document.stored(doc("""
                {"type":"paragraph","attrs":{"lang":"fr"},"content":[{"type":"text","text":"Qui"},
                 {"type":"text","text":"? ","marks":[{"type":"bold"}]},
                 {"type":"text","text":"Who?","marks":[{"type":"lang","attrs":{"lang":"en"}}]},
                 {"type":"text","text":"a?","marks":[{"type":"code"}]}]},
                {"type":"paragraph","content":[{"type":"text","text":"Who ?"}]}"""));

        assertThat(members.html(document))
                .contains(
                        "Qui<strong>\u202f? </strong>", ">Who?</span>", "<code>a?</code>", "<p dir=\"auto\">Who ?</p>");
    }

    static Optional<Target> seen(UUID page) {
        return page.equals(RandomDocuments.SEEN) ? Optional.of(new Target("/pages/1", "<Ponts>")) : Optional.empty();
    }

    private String html(String text) {
        return members.html(new Document(List.of(TextBlock.paragraph(List.of(new Text(text, List.of()))))));
    }

    private String html(String text, String mark) {
        return rendered("""
                {"type":"paragraph","content":[{"type":"text","text":"%s","marks":[%s]}]}""".formatted(text, mark));
    }

    private String rendered(String block) {
        return members.html(Document.stored(doc(block)));
    }

    private static String doc(String blocks) {
        return "{\"type\":\"doc\",\"content\":[" + blocks + "]}";
    }
}
