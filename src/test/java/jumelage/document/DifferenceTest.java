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
        assertThat(difference.blocksChanged()).isEqualTo(1);
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
        assertThat(between("Nos ponts", "Nos **ponts**").getFirst().notes()).containsExactly(new Note.Restyled());
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
                .containsExactly(List.of(new Note.Moved()), List.of(), List.of());
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
