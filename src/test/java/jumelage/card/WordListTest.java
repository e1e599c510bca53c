package jumelage.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.Test;

class WordListTest {
    private static final WordList FRENCH = WordList.of("fr").orElseThrow();

    @Test
    void eachListHasItsWordsOnce() {
        for (var language : WordList.languages()) {
            var words = WordList.of(language).orElseThrow().words();
            assertThat(words).hasSize(2_048);
            assertThat(words.stream().map(WordList::fold)).doesNotHaveDuplicates();
        }
    }

    @Test
    void accentsAndCapitalsAreForgiven() {
        assertThat(WordList.fold(" Forêt ")).isEqualTo("foret");
        assertThat(WordList.fold("CŒUR")).isEqualTo("coeur");
        assertThat(WordList.fold("ΑΘΉΝΑΣ")).isEqualTo(WordList.fold("αθηνας"));
    }

    @Test
    void drawnWordsAreReadAndMeantAgain() {
        var drawn = FRENCH.draw();

        assertThat(WordList.meant(FRENCH.read(drawn))).contains(drawn);
        assertThat(drawn.numbers()).doesNotHaveDuplicates();
    }

    @Test
    void theSameWordsOpenNothingElsewhere() {
        var drawn = FRENCH.draw();
        var here = new SchoolId(UUID.randomUUID());
        var there = new SchoolId(UUID.randomUUID());
        var turned = new Words("fr", drawn.numbers().reversed());

        assertThat(drawn.at(here)).isNotEqualTo(drawn.at(there)).isNotEqualTo(turned.at(here));
    }

    @Test
    void wordsThatNoListHasAreNamed() {
        assertThat(WordList.unknown(List.of(
                        FRENCH.words().getFirst(), "xyzzy", FRENCH.words().getLast())))
                .containsExactly("xyzzy");
    }
}
