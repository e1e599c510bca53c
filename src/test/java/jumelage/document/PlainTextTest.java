package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void eachBlockIsALine() {
        assertThat(plain("## Nos ponts\n\n> Un **pont**,\\\n> deux\n\n---\n\n- a\n- b\n\n| c | d |")
                        .text())
                .isEqualTo("Nos ponts\nUn pont, deux\na\nb\nc\nd");
    }

    @Test
    void wordsAreCountedInEveryScript() {
        assertThat(plain("L’eau, c’est 3 fois la vie ! – Γέφυρες και جسور 🌉").words())
                .isEqualTo(9);
        assertThat(plain("").words()).isZero();
    }

    private static PlainText plain(String markup) {
        return PlainText.of(new Markup(_ -> Optional.empty()).document(markup));
    }
}
