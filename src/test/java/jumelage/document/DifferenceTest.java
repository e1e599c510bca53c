package jumelage.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private final Markup markup = new Markup(_ -> Optional.empty());

    @Test
    void appliedItGivesTheNewText() {
        assertThat(Stream.concat(RandomDocuments.seeded(1_000), RandomDocuments.illustrated(500)))
                .allSatisfy(before -> {
                    var after = new RandomDocuments(new Random(before.hashCode())).edited(before);

                    var difference = Difference.between(before, after);

                    assertThat(text(difference, Fate.DELETED))
                            .isEqualTo(Leaf.of(after).stream().map(Leaf::text).toList());
                    assertThat(sorted(text(difference, Fate.INSERTED)))
                            .isEqualTo(sorted(
                                    Leaf.of(before).stream().map(Leaf::text).toList()));
                });
    }

    @Test
    void betweenEqualDocumentsThereIsNone() {
        assertThat(Stream.concat(RandomDocuments.seeded(200), RandomDocuments.illustrated(200)))
                .allSatisfy(document -> {
                    assertThat(Difference.between(document, document).isEmpty()).isTrue();
                    assertThat(Difference.between(document, document.withIds(new ShortIds(new Random(1))))
                                    .isEmpty())
                            .isTrue();
                });
    }

    @Test
    void wordsAreExchangedOneByOneOrSideBySide() {
        assertThat(between("Le petit pont vert.", "Le grand pont bleu et vert."))
                .singleElement()
                .extracting(Change::runs)
                .isEqualTo(List.of(
                        new Run(Fate.SAME, "Le "),
                        new Run(Fate.DELETED, "petit"),
                        new Run(Fate.INSERTED, "grand"),
                        new Run(Fate.SAME, " pont"),
                        new Run(Fate.INSERTED, " bleu et"),
                        new Run(Fate.SAME, " vert.")));
        assertThat(between("un deux trois fin", "un vier fünf fin").getFirst().runs())
                .containsExactly(
                        new Run(Fate.SAME, "un "),
                        new Run(Fate.DELETED, "deux trois"),
                        new Run(Fate.INSERTED, "vier fünf"),
                        new Run(Fate.SAME, " fin"));
    }

    @Test
    void aBlockInBetweenIsNewAndTheOthersStay() {
        var difference = Difference.between(markup.document("a\n\nb"), markup.document("a\n\nnew words\n\nb"));

        assertThat(difference.changes()).extracting(Change::fate).containsExactly(Fate.SAME, Fate.INSERTED, Fate.SAME);
        assertThat(difference.places()).isEqualTo(1);
        assertThat(difference.wordsInserted()).isEqualTo(2);
        assertThat(difference.wordsDeleted()).isZero();
    }

    @Test
    void aHeadingThatBecameAParagraphIsNoted() {
        assertThat(between("## Nos ponts", "Nos ponts").getFirst().notes())
                .containsExactly(new Note.Became("heading2", "paragraph"));
        assertThat(between("Nos ponts", "- Nos ponts").getFirst().notes())
                .containsExactly(new Note.Became("paragraph", "bulletList"));
        assertThat(between("1. Nos ponts", "2. Nos ponts").getFirst().notes()).containsExactly(new Note.Restyled());
    }

    @Test
    void marksThatChangedUnderTheSameWordsAreNoted() {
        assertThat(between("Nos ponts", "Nos **ponts**").getFirst().notes())
                .containsExactly(new Note.Marked("ponts", List.of("bold"), List.of()));
        assertThat(between("Nos **ponts** verts", "Nos *ponts* verts")
                        .getFirst()
                        .notes())
                .containsExactly(new Note.Marked("ponts", List.of("italic"), List.of("bold")));
        assertThat(between("**Nos** ponts **verts**", "Nos grands ponts verts")
                        .getFirst()
                        .notes())
                .containsExactly(
                        new Note.Marked("Nos", List.of(), List.of("bold")),
                        new Note.Marked("verts", List.of(), List.of("bold")));
        assertThat(between("[ici](https://a.example)", "[ici](https://b.example)")
                        .getFirst()
                        .notes())
                .containsExactly(new Note.Relinked("https://a.example", "https://b.example"));
        assertThat(between("", "[ici](https://a.example)"))
                .last()
                .extracting(Change::notes)
                .isEqualTo(List.of(new Note.Relinked(null, "https://a.example")));
    }

    @Test
    void whatMovedIsFoundByItsId() {
        var before = markup.document("one\n\ntwo\n\nthree")
                .withIds(List.of("a", "b", "c").iterator()::next);
        var after = markup.document("three\n\none\n\ntwo more")
                .withIds(List.of("c", "a", "b").iterator()::next);

        assertThat(Difference.between(before, after).changes())
                .extracting(Change::notes)
                .containsExactly(List.of(new Note.Moved("two")), List.of(), List.of());
    }

    @Test
    void whatStoodAtTheBeginningIsToldSo() {
        var before = markup.document("one\n\ntwo\n\nthree")
                .withIds(List.of("a", "b", "c").iterator()::next);
        var after = markup.document("two\n\nthree\n\none")
                .withIds(List.of("b", "c", "a").iterator()::next);

        assertThat(Difference.between(before, after).changes())
                .extracting(Change::notes)
                .containsExactly(List.of(), List.of(), List.of(new Note.Moved(null)));
    }

    @Test
    void manyPlacesOfOtherMarksInOneBlockAreToldInOne() {
        var before = IntStream.range(0, 8).mapToObj(at -> "a **b" + at + "**").collect(joining(" "));

        assertThat(between(before, before.replace("**", "")).getFirst().notes())
                .hasSize(6)
                .endsWith(new Note.Restyled());
    }

    @Test
    void howDeepALineOfAListStandsIsNoted() {
        var flat = "[{'type':'bulletList','content':[" + item("un") + "," + item("deux") + "]}]";
        var deep = "[{'type':'bulletList','content':[{'type':'listItem','content':[" + line("un")
                + ",{'type':'bulletList','content':[" + item("deux") + "]}]}]}]";

        assertThat(notes(flat, deep)).containsExactly(new Note.Levelled(1, 2));
        assertThat(notes(deep, flat)).containsExactly(new Note.Levelled(2, 1));
    }

    @Test
    void aRowOfATableIsNotedOnce() {
        var two = "[{'type':'table','content':[" + row("a", "b") + "," + row("c", "d") + "]}]";
        var three = "[{'type':'table','content':[" + row("a", "b") + "," + row("x", "y") + "," + row("c", "d") + "]}]";

        assertThat(notes(two, three)).containsExactly(new Note.Row(Fate.INSERTED));
        assertThat(notes(three, two)).containsExactly(new Note.Row(Fate.DELETED));
        assertThat(notes("[" + line("a") + "]", two)).doesNotContain(new Note.Row(Fate.INSERTED));
    }

    @Test
    void wordsKeepTheirMarks() {
        assertThat(html("Le **petit** pont", "Le **petit** *pont* [ici](https://a.example)"))
                .contains("Le <strong>petit</strong> <em>pont</em><ins> ici</ins>");
        assertThat(html("Le **petit pont**.", "Le **grand** pont."))
                .contains("Le <del><strong>petit</strong></del><ins><strong>grand</strong></ins> pont.");
        assertThat(html("un", "un `x`")).contains("un<ins> <code>x</code></ins>");
    }

    private String html(String before, String after) {
        return Difference.between(markup.document(before), markup.document(after))
                .whole(Note::toString, FiguresTest::seen);
    }

    @Test
    void theWholeTextIsShownWithWhatChangedInIt() {
        assertThat(Difference.between(markup.document("a\n\nb\n\nc\n\nd"), markup.document("a\n\nb\n\nc\n\ne"))
                        .whole(Note::toString, FiguresTest::seen))
                .contains("<p dir=\"auto\">a</p>", "<p dir=\"auto\">b</p>", "<ins>e</ins>")
                .doesNotContain("passed-over");
    }

    private static List<Note> notes(String before, String after) {
        return Difference.between(document(before), document(after)).changes().stream()
                .flatMap(change -> change.notes().stream())
                .toList();
    }

    private static Document document(String blocks) {
        return Document.mended(blocks.replace('\'', '"'));
    }

    private static String line(String words) {
        return "{'type':'paragraph','content':[{'type':'text','text':'" + words + "'}]}";
    }

    private static String item(String words) {
        return "{'type':'listItem','content':[" + line(words) + "]}";
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> "{'type':'tableCell','content':[" + line(cell) + "]}")
                .collect(joining(",", "{'type':'tableRow','content':[", "]}"));
    }

    @Test
    void itIsShownWithWhatStandsAroundIt() {
        var before = markup.document("a\n\nb\n\nc\n\nd <x>");
        var after = markup.document("a\n\nb\n\nc\n\nd <y>");

        assertThat(Difference.between(before, after).html(Note::toString, FiguresTest::seen))
                .isEqualTo("""
                <div class="difference"><div class="passed-over"></div>\
                <div class="same" data-place="paragraph"><p dir="auto">c</p></div>\
                <div class="changed" data-place="paragraph"><p dir="auto">d &lt;<del>x</del><ins>y</ins>&gt;</p></div>\
                </div>""");
    }

    @Test
    void hugeDocumentsTakeAMomentOnly() {
        var random = new Random(1);
        var before = document(random, 400, 200);
        var after = document(random, 400, 200);
        var few = document(random, 45, 1_500);
        var others = document(random, 45, 1_500);
        var one = document(random, 1, 60_000);
        var other = document(random, 1, 60_000);

        assertTimeout(Duration.ofSeconds(20), () -> Difference.between(before, after));
        assertTimeout(Duration.ofSeconds(20), () -> Difference.between(few, others));
        assertTimeout(Duration.ofSeconds(20), () -> Difference.between(one, other));
    }

    private List<Change> between(String before, String after) {
        return Difference.between(markup.document(before), markup.document(after))
                .changes();
    }

    private static List<String> text(Difference difference, Fate without) {
        return difference.changes().stream()
                .filter(change -> change.fate() != without)
                .map(change -> change.runs().stream()
                        .filter(run -> run.fate() != without)
                        .map(Run::text)
                        .collect(joining()))
                .toList();
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static Document document(Random random, int paragraphs, int words) {
        return new Document(IntStream.range(0, paragraphs)
                .<Block>mapToObj(_ -> TextBlock.paragraph(List.of(new Text(
                        random.ints(words, 0, 5_000).mapToObj(Integer::toString).collect(joining(" ")), List.of()))))
                .toList());
    }
}
