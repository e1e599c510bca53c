package jumelage.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures, films, sounds, files and other sites' films in a document.
class FiguresTest {

    private static final UUID MATERIAL = RandomDocuments.SEEN;
    private static final String FILE = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final String NAMED = "\"material\":\"%s\",\"file\":\"%s\"".formatted(MATERIAL, FILE);
    private static final String PICTURE =
            "{\"type\":\"picture\",\"attrs\":{%s,\"alt\":\"Un pont\",\"credit\":\"Claire\",\"licence\":\"CC-BY-4.0\"},\"content\":[{\"type\":\"text\",\"text\":\"Nantes\"}]}"
                    .formatted(NAMED);

    private final Rendering members = Rendering.asIs("fr", RenderingTest::seen, FiguresTest::seen);

    @Test
    void theirCanonicalFormIsShort() {
        var sent = """
                {"type":"fileCard","attrs":{"licence":"","credit":"  ","title":" Le  plan ","lang":null,
                 "file":"%s","material":"%s","id":"x"}}""".formatted(FILE, MATERIAL.toString().toUpperCase(java.util.Locale.ROOT));

        assertThat(document(sent).toJson())
                .isEqualTo(doc(
                        "{\"type\":\"fileCard\",\"attrs\":{\"id\":\"x\",%s,\"title\":\"Le plan\"}}".formatted(NAMED)));
        assertThat(document(PICTURE).toJson()).isEqualTo(doc(PICTURE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            UNDESCRIBED   ~ "picture","attrs":{NAMED}
            UNDESCRIBED   ~ "picture","attrs":{NAMED,"alt":null}
            UNDESCRIBED   ~ "picture","attrs":{NAMED,"alt":""}
            UNDESCRIBED   ~ "picture","attrs":{NAMED,"alt":" \\u00a0\\u200b… "}
            UNDESCRIBED   ~ "picture","attrs":{NAMED,"alt":7}
            BAD_ATTRIBUTE ~ "picture","attrs":{NAMED,"alt":"x","title":"x"}
            BAD_ATTRIBUTE ~ "picture","attrs":{NAMED,"alt":"x","src":"/x"}
            BAD_ATTRIBUTE ~ "picture","attrs":{NAMED,"alt":"x","onerror":"alert(1)"}
            BAD_ATTRIBUTE ~ "picture","attrs":{NAMED,"alt":"x","licence":"WTFPL"}
            BAD_ATTRIBUTE ~ "picture","attrs":{NAMED,"alt":"x","licence":"cc-by-4.0"}
            BAD_ATTRIBUTE ~ "picture","attrs":{"material":"1","file":"FILE","alt":"x"}
            BAD_ATTRIBUTE ~ "picture","attrs":{"file":"FILE","alt":"x"}
            BAD_ATTRIBUTE ~ "picture","attrs":{"material":"MATERIAL","alt":"x"}
            BAD_ATTRIBUTE ~ "picture","attrs":{"material":"MATERIAL","file":"FILEa","alt":"x"}
            BAD_ATTRIBUTE ~ "picture","attrs":{"material":"MATERIAL","file":"../../etc/passwd","alt":"x"}
            BAD_ATTRIBUTE ~ "film","attrs":{NAMED}
            BAD_ATTRIBUTE ~ "film","attrs":{NAMED,"title":" "}
            BAD_ATTRIBUTE ~ "sound","attrs":{NAMED,"title":"x","alt":"x"}
            BAD_ATTRIBUTE ~ "fileCard","attrs":{NAMED,"title":"x","name":"x.pdf"}
            BAD_ATTRIBUTE ~ "fileCard","attrs":{NAMED,"title":"x","captions":"fr:FILE"}
            BAD_ATTRIBUTE ~ "film","attrs":{NAMED,"title":"x","captions":"FILE"}
            BAD_ATTRIBUTE ~ "film","attrs":{NAMED,"title":"x","captions":"fr:FILE,"}
            BAD_ATTRIBUTE ~ "film","attrs":{NAMED,"title":"x","captions":"fr:FILE,fr:FILE"}
            MISPLACED     ~ "picture","attrs":{NAMED,"alt":"x"},"content":[{"type":"paragraph"}]
            MISPLACED     ~ "gallery"
            MISPLACED     ~ "gallery","content":[PICTURE]
            MISPLACED     ~ "gallery","content":[PICTURE,{"type":"paragraph"}]
            MISPLACED     ~ "gallery","content":[PICTURE,{"type":"film","attrs":{NAMED,"title":"x"}}]
            BAD_LINK      ~ "embed"
            BAD_LINK      ~ "embed","attrs":{"href":"javascript:alert(1)"}
            BAD_LINK      ~ "embed","attrs":{"href":"//www.youtube.com/watch?v=dQw4w9WgXcQ"}
            BAD_LINK      ~ "embed","attrs":{"href":"https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ"}
            BAD_EMBED     ~ "embed","attrs":{"href":"https://www.youtube.com/"}
            BAD_EMBED     ~ "embed","attrs":{"href":"mailto:a@www.youtube.com"}
            BAD_ATTRIBUTE ~ "embed","attrs":{"href":"https://youtu.be/dQw4w9WgXcQ","allow":"camera"}
            """)
    void whatDoesNotFitIsRefused(Unfit reason, String figure) {
        var json = figure.replace("NAMED", NAMED)
                .replace("PICTURE", PICTURE)
                .replace("MATERIAL", MATERIAL.toString())
                .replace("FILE", FILE);

        assertThat(Document.parse(doc("{\"type\":" + json + "}"))).isEqualTo(reason);
    }

    @Test
    void wordsHaveTheirLength() {
        var long500 = PICTURE.replace("Un pont", "x".repeat(500));
        assertThat(Document.parse(doc(long500))).isInstanceOf(Document.class);
        assertThat(Document.parse(doc(long500.replace("xx\"", "xxx\"")))).isEqualTo(Unfit.UNDESCRIBED);
        assertThat(Document.parse(doc(PICTURE.replace("Claire", "x".repeat(201)))))
                .isEqualTo(Unfit.BAD_ATTRIBUTE);
    }

    @Test
    void aGalleryHoldsTwoToForty() {
        assertThat(Document.parse(doc(gallery(2)))).isInstanceOf(Document.class);
        assertThat(Document.parse(doc(gallery(40)))).isInstanceOf(Document.class);
        assertThat(Document.parse(doc(gallery(41)))).isEqualTo(Unfit.MISPLACED);
    }

    @Test
    void tenThousandPictures() {
        assertThat(quickly(doc(pictures(10_000)))).isEqualTo(Unfit.TOO_LARGE);
        assertThat(quickly(doc(pictures(Document.MOST_FIGURES + 1)))).isEqualTo(Unfit.TOO_MANY_FIGURES);
        assertThat(quickly(doc(pictures(Document.MOST_FIGURES)))).isInstanceOf(Document.class);
        var stored = Document.stored(doc(pictures(10_000)));
        assertTimeout(Duration.ofSeconds(5), () -> members.html(stored));
        assertTimeout(
                Duration.ofSeconds(5), () -> Difference.between(stored, stored.replacing(shown(FILE), shown(OTHER))));
    }

    @Test
    void aPictureIsAsLargeAsItsPlace() {
        assertThat(html(PICTURE)).isEqualTo("""
                <figure dir="auto" class="picture"><img src="/m/middle" \
                srcset="/m/small 400w, /m/middle 1000w, /m/large 2000w" sizes="(min-width: 48rem) 40rem, 100vw" \
                width="2000" height="1500" loading="lazy" decoding="async" alt="Un pont"/>\
                <figcaption><span dir="auto">Nantes</span><small class="credit">Claire · \
                <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">CC BY 4.0</a></small>\
                </figcaption></figure>""");
    }

    @Test
    void anUprightPictureIsNarrowerAndASmallOneIsOne() {
        assertThat(html(PICTURE, source(1500, 2000, "a.webp")))
                .contains("srcset=\"/m/small 300w, /m/middle 750w, /m/large 1500w\"");
        assertThat(html(PICTURE, source(320, 200, "a.webp"))).doesNotContain("srcset", "sizes");
        assertThat(html(PICTURE, source(600, 300, "a.webp"))).contains("srcset=\"/m/small 400w, /m/middle 600w\"");
    }

    @Test
    void scriptInAltIsWords() {
        assertThat(html(PICTURE.replace("Un pont", "\\\"><script>alert(1)</script>")
                        .replace("Claire", "<b>")))
                .contains("alt=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"/>", "&lt;b&gt; · ")
                .doesNotContain("<script");
    }

    @Test
    void aGalleryIsAList() {
        assertThat(html(gallery(2)))
                .startsWith(
                        "<ul dir=\"ltr\" class=\"gallery\" role=\"list\"><li><figure dir=\"auto\" class=\"picture\"><img ")
                .endsWith("</figure></li></ul>");
    }

    @Test
    void filmsAndSoundsWaitToBeAskedFor() {
        var captions = "\",\"captions\":\"el:%s,fr:%s".formatted(OTHER, FILE);
        assertThat(html(figure("film", "Le \\\"pont\\\"" + captions)))
                .contains(
                        "<video controls=\"controls\" preload=\"none\" src=\"/m/large\" width=\"2000\" height=\"1500\""
                                + " aria-label=\"Le &quot;pont&quot;\"><track kind=\"captions\" src=\"/m/large\" srclang=\"el\""
                                + " label=\"Ελληνικά\"/><track kind=\"captions\" src=\"/m/large\" srclang=\"fr\" label=\"français\"/>"
                                + "</video><figcaption><b>Le &quot;pont&quot;</b></figcaption>");
        assertThat(html(figure("sound", "Le chant" + captions)))
                .contains(
                        "<audio controls=\"controls\" preload=\"none\" src=\"/m/large\" aria-label=\"Le chant\"><track ");
    }

    @Test
    void captionsAreFilesThatItShows() {
        var material = MATERIAL;
        var film = document(figure("film", "Le pont"));
        var captioned = film.captioned(material, Map.of("fr", OTHER));

        assertThat(captioned.shown()).containsExactly(shown(FILE), shown(OTHER));
        assertThat(Document.parse(captioned.toJson())).isEqualTo(captioned);
        assertThat(captioned.readsLike(film)).isFalse();
        assertThat(notes(film, captioned)).containsExactly(new Note.Captioned(Map.of(), Map.of("fr", OTHER)));
        assertThat(captioned.captioned(material, Map.of())).isEqualTo(film);
        assertThat(document(figure("fileCard", "Le plan"))
                        .captioned(material, Map.of("fr", OTHER))
                        .shown())
                .containsExactly(shown(FILE));
    }

    @Test
    void aFileSaysWhatKindItIsAndHowLarge() {
        assertThat(html(figure("fileCard", "Le plan"), source(0, 0, "plan <1>.pdf")))
                .isEqualTo("""
                        <figure dir="auto" class="fileCard"><a href="/m/large" download="plan &lt;1&gt;.pdf">\
                        <b>Le plan</b> <small>PDF · 1,2\u202fMo</small></a></figure>""");
        assertThat(new FileWords(source(0, 0, "x"), "en").line()).isEqualTo("1.2 MB");
    }

    @Test
    void whatTheReaderMayNotSeeIsTold() {
        var strangers = Rendering.settled("fr", RenderingTest::seen);
        assertThat(strangers.html(document(PICTURE)))
                .isEqualTo("<figure dir=\"auto\" class=\"absent\"><p>Un pont</p>"
                        + "<figcaption><span dir=\"auto\">Nantes</span></figcaption></figure>");
    }

    @Test
    void oneFileIsAskedForOnce() {
        var asked = new java.util.ArrayList<Shown>();
        Rendering.asIs("fr", RenderingTest::seen, shown -> {
                    asked.add(shown);
                    return Optional.empty();
                })
                .html(document(gallery(5)));
        assertThat(asked).containsExactly(shown(FILE));
    }

    @Test
    void otherSitesWaitForAClick() {
        assertThat(html(embed("https://www.youtube.com/watch?list=1&v=dQw4w9WgXcQ")))
                .isEqualTo("""
                <figure dir="auto" class="embed" data-controller="embed" \
                data-embed-address-value="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" \
                data-embed-name-value="YouTube"><button type="button" class="button plain" hidden="hidden" \
                data-embed-target="button" data-action="embed#load"><span aria-hidden="true">▶</span> YouTube</button>\
                <a href="https://www.youtube.com/watch?list=1&amp;v=dQw4w9WgXcQ" rel="noopener nofollow ugc">YouTube</a>\
                </figure>""");
    }

    @Test
    void aSiteThatIsNoLongerListedIsALink() {
        var document = Document.stored(doc(embed("https://gone.example/1")));

        assertThat(members.html(document))
                .contains("rel=\"noopener nofollow ugc\">https://gone.example/1</a>")
                .doesNotContain("data-embed", "<button");
        assertThat(document.embeds()).isEmpty();
    }

    @Test
    void whatADocumentShowsIsKnown() {
        var document =
                Document.stored(doc(gallery(3) + "," + figure("film", "x").replace(FILE, OTHER) + ","
                        + embed("https://youtu.be/dQw4w9WgXcQ") + ","
                        + "{\"type\":\"blockquote\",\"content\":[" + embed("https://vimeo.com/76979871") + "]}"));

        assertThat(document.shown()).containsExactly(shown(FILE), shown(OTHER));
        assertThat(document.embeds()).containsExactly("www.youtube-nocookie.com", "player.vimeo.com");
        assertThat(document.replacing(shown(FILE), shown(OTHER)).shown()).containsExactly(shown(OTHER));
        assertThat(document.replacing(new Shown(RandomDocuments.UNSEEN, FILE), shown(OTHER)))
                .isEqualTo(document);
        assertThat(document.readsLike(document.replacing(shown(FILE), shown(OTHER))))
                .isFalse();
    }

    @Test
    void aSuggestedCaptionLeavesThePicture() {
        var suggested =
                PICTURE.replace("\"text\":\"Nantes\"", "\"text\":\"Nantes\",\"marks\":[{\"type\":\"insertion\"}]");
        assertThat(document(suggested).settled().toJson())
                .contains("\"picture\"")
                .doesNotContain("Nantes");
    }

    @Test
    void theirWordsAreFound() {
        assertThat(PlainText.of(document(PICTURE + "," + figure("film", "Le film")))
                        .text())
                .isEqualTo("Un pont\nNantes\nLe film");
    }

    @Test
    void aReplacedPictureIsAChange() {
        var before = document(PICTURE);
        assertThat(notes(before, before.replacing(shown(FILE), shown(OTHER)))).containsExactly(new Note.Replaced());
        assertThat(notes(before, document(PICTURE.replace("Un pont", "Deux ponts"))))
                .containsExactly(new Note.Described("Un pont", "Deux ponts"));
        assertThat(notes(before, document(PICTURE.replace("CC-BY-4.0", "own"))))
                .containsExactly(new Note.Credited("Claire · CC BY 4.0", "Claire · own"));
        assertThat(Difference.between(before, document(PICTURE.replace("Nantes", "Brest")))
                        .wordsInserted())
                .isEqualTo(1);
    }

    @Test
    void whatIsShownAtFirstAndNoMoreIsTold() {
        var nothing = Document.stored(doc("{\"type\":\"horizontalRule\"}"));
        assertThat(Difference.between(nothing, document(PICTURE))
                        .changes()
                        .getLast()
                        .notes())
                .containsExactly(new Note.Described(null, "Un pont"), new Note.Credited("", "Claire · CC BY 4.0"));
        assertThat(Difference.between(document(PICTURE), nothing)
                        .changes()
                        .getFirst()
                        .notes())
                .contains(new Note.Described("Un pont", null));
        assertThat(notes(
                        document(embed("https://vimeo.com/76979871")).withIds(() -> "e"),
                        document(embed("https://vimeo.com/76979872")).withIds(() -> "e")))
                .containsExactly(new Note.Relinked("https://vimeo.com/76979871", "https://vimeo.com/76979872"));
    }

    @Test
    void idsComeAndGo() {
        assertThat(RandomDocuments.illustrated(200)).allSatisfy(document -> {
            var named = document.withIds(new ShortIds(new Random(7)));
            assertThat(document.readsLike(named)).isTrue();
            assertThat(Leaf.of(named))
                    .extracting(leaf -> leaf.block().tags().id())
                    .doesNotContainNull();
        });
    }

    static Optional<Source> seen(Shown shown) {
        return shown.material().equals(MATERIAL) ? Optional.of(source(2000, 1500, "pont.mp4")) : Optional.empty();
    }

    private static Source source(int width, int height, String name) {
        return new Source("/m/small", "/m/middle", "/m/large", width, height, "x/y", 1_234_567, name);
    }

    private String html(String block) {
        return members.html(document(block));
    }

    private static String html(String block, Source source) {
        return Rendering.asIs("fr", RenderingTest::seen, _ -> Optional.of(source))
                .html(document(block));
    }

    private static List<Note> notes(Document before, Document after) {
        return Difference.between(before, after).changes().getLast().notes();
    }

    private static Parsed quickly(String json) {
        return assertTimeout(Duration.ofSeconds(5), () -> Document.parse(json));
    }

    private static Shown shown(String file) {
        return new Shown(MATERIAL, file);
    }

    private static String figure(String type, String title) {
        return "{\"type\":\"%s\",\"attrs\":{%s,\"title\":\"%s\"}}".formatted(type, NAMED, title);
    }

    private static String embed(String href) {
        return "{\"type\":\"embed\",\"attrs\":{\"href\":\"%s\"}}".formatted(href);
    }

    private static String gallery(int pictures) {
        return "{\"type\":\"gallery\",\"content\":[" + pictures(pictures) + "]}";
    }

    private static String pictures(int count) {
        return IntStream.range(0, count).mapToObj(_ -> PICTURE).collect(joining(","));
    }

    private static Document document(String blocks) {
        return Document.stored(doc(blocks));
    }

    private static String doc(String blocks) {
        return "{\"type\":\"doc\",\"content\":[" + blocks + "]}";
    }
}
