package jumelage.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jumelage.document.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTest {

    /// A note stood in block b at a place; the blocks of the text now, a | b | c, and where the words are found.
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "nowhere", textBlock = """
            the same block                        ; pont de bois        ; 3  ; Ici ; Un pont de bois. ; Là                       ; b 3
            written around                        ; pont de bois        ; 3  ; Ici ; Il y a un vieux pont de bois là. ; Là        ; b 16
            twice, the nearest                    ; pont                ; 20 ; Ici ; Le pont est un pont, mon pont. ; Là          ; b 15
            twice, the nearest before             ; pont                ; 4  ; Ici ; Le pont est un pont, mon pont. ; Là          ; b 3
            another block is nearer than none     ; pont de bois        ; 3  ; Le pont de bois. ; Rien. ; Là                      ; a 3
            the block that is nearest             ; pont de bois        ; 0  ; Là ; Rien. ; Un pont de bois. Un pont de bois.     ; c 3
            its own block before all others       ; pont de bois        ; 0  ; Un pont de bois. ; Ce pont de bois. ; pont de bois ; b 3
            few letters elsewhere are no trace    ; le pont             ; 0  ; Voici le pont. ; Rien. ; Là                        ; nowhere
            changed words have left               ; pont de bois        ; 3  ; Ici ; Un pont de pierre. ; Là                      ; nowhere
            small letters are others              ; Pont de bois        ; 3  ; Ici ; Un pont de bois. ; Là                        ; nowhere
            """)
    void wordsAreFoundWhereTheyStandNow(
            String what, String quote, int place, String a, String b, String c, String expected) {
        assertThat(found(quote, place, List.of("a", "b", "c"), List.of(a, b, c)))
                .as(what)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "nowhere", textBlock = """
            pont de bois du village ; a 3
            bois                    ; nowhere
            """)
    void whereTheBlockIsGoneLongEnoughWordsAreSoughtInAll(String quote, String expected) {
        var texts = List.of("Le pont de bois du village.", "Le pont de bois du village.");
        assertThat(found(quote, 0, List.of("a", "c"), texts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'«pont»,oui?', 0, b 3", "'« pont », oui ?', 0, b 3"})
    void whiteSpaceDoesNotCount(String quote, int place, String expected) {
        assertThat(found(quote, place, List.of("b"), List.of("Le «\u00a0pont\u00a0», oui\u202f?")))
                .isEqualTo(expected);
    }

    private static String found(String quote, int place, List<String> ids, List<String> words) {
        var text = new ArrayList<Passage>();
        for (var index = 0; index < ids.size(); index++)
            text.add(new Passage(ids.get(index), "b-" + ids.get(index), words.get(index)));
        return Spot.of(new Anchor("b", place, quote, null, null), text)
                .map(spot -> text.get(spot.passage()).id() + " " + spot.from())
                .orElse(null);
    }
}
