package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import jumelage.publication.Snippet.Part;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void theWordsThatWereLookedForAreMarked() {
        var snippet = Snippet.of("Les élèves ont dessiné un pont et <b>deux</b> ponts.", "ponts eleve");

        assertThat(snippet.parts())
                .filteredOn(Part::marked)
                .extracting(Part::text)
                .containsExactly("élèves", "pont", "ponts");
        assertThat(words(snippet)).isEqualTo("Les élèves ont dessiné un pont et <b>deux</b> ponts.");
    }

    @Test
    void itBeginsNearTheFirstOne() {
        var snippet = Snippet.of("mot ".repeat(500) + "volcan " + "mot ".repeat(500), "volcan");

        assertThat(words(snippet)).startsWith("… ").contains("volcan").endsWith(" …");
        assertThat(words(snippet).length()).isLessThan(260);
    }

    @Test
    void whateverTheTextIsNothingBreaks() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(600), 0, 5)
                    .mapToObj(kind -> switch (kind) {
                        case 0 -> " ";
                        case 1 -> "\ud83d\ude00";
                        case 2 -> "é";
                        case 3 -> "ﷺ";
                        default -> "pont";
                    })
                    .collect(Collectors.joining());

            assertThat(words(Snippet.of(text, "pont é"))).doesNotContain("\ufffd");
        }
    }

    private static String words(Snippet snippet) {
        return snippet.parts().stream().map(Part::text).collect(Collectors.joining());
    }
}
