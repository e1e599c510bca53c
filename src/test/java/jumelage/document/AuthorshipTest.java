package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.document.Authorship.Span;
import org.junit.jupiter.api.Test;

class AuthorshipTest {
    private static final UUID LINA = new UUID(7, 1);
    private static final UUID NIKOS = new UUID(7, 2);

    @Test
    void theFirstWordsAreHisWhoWroteThem() {
        assertThat(read(Authorship.NONE.after(Document.empty(), document("a", "Un pont."), LINA), "a", "Un pont."))
                .isEqualTo("L:Un pont.");
    }

    @Test
    void whatIsPutBetweenIsTheOthers() {
        assertThat(went("Un pont de bois.", "Un pont de vieux bois.")).isEqualTo("L:Un pont de |N:vieux |L:bois.");
        assertThat(went("Un pont.", "Un pont. Deux ponts.")).isEqualTo("L:Un pont.|N: Deux ponts.");
        assertThat(went("Un pont.", "Voici un pont.")).isEqualTo("N:Voici u|L:n pont.");
    }

    @Test
    void whatIsTakenOutMakesNobodyTheAuthorOfTheRest() {
        assertThat(went("Un pont de vieux bois.", "Un pont de bois.")).isEqualTo("L:Un pont de bois.");
        assertThat(went("Un pont.", "")).isEmpty();
    }

    @Test
    void ofAMendedWordOnlyTheNewLettersAreNew() {
        assertThat(went("Nos pont.", "Nos ponts.")).isEqualTo("L:Nos pont|N:s|L:.");
        assertThat(went("la riviere", "la rivière")).isEqualTo("L:la rivi|N:è|L:re");
    }

    @Test
    void twoTakeTurns() {
        var one = document("a", "Un pont de bois.");
        var two = document("a", "Un pont de vieux bois.");
        var three = document("a", "Un pont de vieux bois et de fer.");
        var authorship = Authorship.NONE
                .after(Document.empty(), one, LINA)
                .after(one, two, NIKOS)
                .after(two, three, LINA);

        assertThat(read(authorship, "a", "Un pont de vieux bois et de fer."))
                .isEqualTo("L:Un pont de |N:vieux |L:bois et de fer.");
        assertThat(authorship.characters()).isEqualTo(Map.of(LINA, 26, NIKOS, 6));
    }

    @Test
    void aBlockThatMovesStaysTheirs() {
        var before = document("a", "Premier pont.", "b", "Second pont.", "c", "Dernier pont.");
        var now =
                document("c", "Dernier pont.", "a", "Premier pont.", "d", "Tout autre chose ici.", "b", "Second pont.");
        var authorship = linas(before).after(before, now, NIKOS);

        assertThat(read(authorship, "c", "Dernier pont.")).isEqualTo("L:Dernier pont.");
        assertThat(read(authorship, "b", "Second pont.")).isEqualTo("L:Second pont.");
        assertThat(read(authorship, "d", "Tout autre chose ici.")).isEqualTo("N:Tout autre chose ici.");
    }

    @Test
    void aBlockCutInTwoStaysTheirs() {
        var before = document("a", "Le pont de bois des marais. Il est long de neuf pas.");
        var now = document("a", "Le pont de bois des marais.", "b", "Il est long de neuf pas.");
        var authorship = linas(before).after(before, now, NIKOS);

        assertThat(read(authorship, "a", "Le pont de bois des marais.")).isEqualTo("L:Le pont de bois des marais.");
        assertThat(read(authorship, "b", "Il est long de neuf pas.")).isEqualTo("L:Il est long de neuf pas.");
    }

    @Test
    void twoBlocksJoinedStayTheirs() {
        var before = document("a", "Le pont de bois.", "b", "Il est long de neuf pas.");
        var now = document("a", "Le pont de bois. Il est long de neuf pas.");

        assertThat(read(linas(before).after(before, now, NIKOS), "a", "Le pont de bois. Il est long de neuf pas."))
                .isEqualTo("L:Le pont de bois.|N: |L:Il est long de neuf pas.");
    }

    @Test
    void sentencesThatChangePlacesStayTheirs() {
        var before = document("a", "Le pont de bois des marais.", "b", "Une phrase qui reste.");
        var now = document("a", "Autre chose !", "b", "Une phrase qui reste. Le pont de bois des marais.");

        assertThat(read(
                        linas(before).after(before, now, NIKOS),
                        "b",
                        "Une phrase qui reste. Le pont de bois des marais."))
                .isEqualTo("L:Une phrase qui reste.|N: |L:Le pont de bois des marais.");
    }

    @Test
    void aBlockWithoutHistoryIsNobodysAsLongAsItStays() {
        var before = document("a", "Un pont.");
        var authorship = Authorship.NONE.after(before, document("a", "Un pont neuf.", "b", "Une rive."), NIKOS);

        assertThat(read(authorship, "a", "Un pont neuf.")).isEqualTo("?:Un pont|N: neuf|?:.");
        assertThat(read(authorship, "b", "Une rive.")).isEqualTo("N:Une rive.");
    }

    @Test
    void settledItLeavesOutWhatIsOnlySuggested() {
        var suggested = (Document) Document.parse("""
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"a"},"content":[
                  {"type":"text","text":"Un "},
                  {"type":"text","text":"vieux ","marks":[{"type":"insertion","attrs":{"id":"s1"}}]},
                  {"type":"text","text":"pont"}]}]}""");
        var before = document("a", "Un pont");
        var authorship = linas(before).after(before, suggested, NIKOS);

        assertThat(read(authorship, "a", "Un vieux pont")).isEqualTo("L:Un |N:vieux |L:pont");
        assertThat(read(authorship.settled(suggested), "a", "Un pont")).isEqualTo("L:Un pont");
    }

    /// Lengths fit the text whatever somebody does; where nothing changes, nobody becomes an author.
    @Test
    void itFitsAnyDocument() {
        for (int seed = 0; seed < 600; seed++) {
            var random = new Random(seed);
            var some = new RandomDocuments(random, seed % 3 == 0);
            var ids = new ShortIds(random);
            var document = some.document().withIds(ids);
            var authorship = Authorship.NONE.after(Document.empty(), document, LINA);
            for (int turn = 0; turn < 4; turn++) {
                var now = some.edited(document).withIds(ids);
                var author = new UUID(9, turn);
                assertThat(authorship.after(document, document, author)).isEqualTo(authorship);
                authorship = authorship.after(document, now, author);
                fits(authorship, now);
                fits(authorship.settled(now), now.settled());
                assertThat(Authorship.stored(authorship.toJson())).isEqualTo(authorship);
                document = now;
            }
        }
    }

    /// What nobody touches keeps its authors, whatever happens in other blocks.
    @Test
    void identicalTextKeepsItsAuthors() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var before = document("a", words(random), "b", words(random), "c", words(random));
            var b = Leaf.of(before).get(1).text();
            var now = document("c", words(random), "b", b, "d", words(random));

            assertThat(linas(before).after(before, now, NIKOS).blocks().get("b"))
                    .isEqualTo(List.of(new Span(b.length(), Optional.of(LINA))));
        }
    }

    @Test
    void aLongTextWrittenAnewTakesABoundedTime() {
        var before = document("a", "ab ".repeat(60_000));
        var now = document("a", "cd ".repeat(60_000));

        fits(linas(before).after(before, now, NIKOS), now);
    }

    private static void fits(Authorship authorship, Document document) {
        var lengths = Leaf.of(document).stream()
                .filter(leaf -> leaf.id() != null && !leaf.text().isEmpty())
                .collect(Collectors.toMap(Leaf::id, leaf -> leaf.text().length()));
        assertThat(authorship.blocks().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                block -> block.getValue().stream()
                                        .mapToInt(Span::length)
                                        .sum())))
                .isEqualTo(lengths);
    }

    private static Authorship linas(Document document) {
        return Authorship.NONE.after(Document.empty(), document, LINA);
    }

    private static String went(String before, String now) {
        var was = document("a", before);
        return read(linas(was).after(was, document("a", now), NIKOS), "a", now);
    }

    private static String read(Authorship authorship, String block, String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (var span : authorship.blocks().getOrDefault(block, List.of())) {
            var who =
                    span.author().map(author -> author.equals(LINA) ? "L" : "N").orElse("?");
            parts.add(who + ":" + text.substring(from, from += span.length()));
        }
        return String.join("|", parts);
    }

    private static Document document(String... blocksAndTexts) {
        var blocks = new ArrayList<Block>();
        for (int index = 0; index < blocksAndTexts.length; index += 2) {
            blocks.add(new TextBlock(
                    Kind.Plain.PARAGRAPH,
                    new Tags(blocksAndTexts[index], null, null),
                    Stream.of(blocksAndTexts[index + 1])
                            .map(text -> (Inline) new Text(text, List.of()))
                            .toList()));
        }
        return new Document(blocks);
    }

    private static String words(Random random) {
        return random.ints(20, 0, 9)
                .mapToObj(word -> List.of("pont", "rive", "eau", "bois", "fer", "sel", "vent", "pas", "mer")
                        .get(word))
                .collect(Collectors.joining(" "));
    }
}
