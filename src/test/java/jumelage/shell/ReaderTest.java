package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final Reader SALMA = Reader.of("ar", "Africa/Tunis");

    @Test
    void arabicRunsFromTheRightWithTheDigitsOfItsPartners() {
        assertThat(SALMA.direction()).isEqualTo("rtl");
        assertThat(Reader.ANYONE.direction()).isEqualTo("ltr");
        assertThat(said(() -> Moments.day(LocalDate.of(2026, 11, 24)))).isEqualTo("24 نوفمبر 2026");
        assertThat(said(() -> Texts.text("pupil.count", 12))).isEqualTo("12 تلميذًا");
        assertThat(said(() -> Texts.text("pupil.count", 2))).isEqualTo("تلميذان");
    }

    @Test
    void aNameOfAnotherScriptStandsApartAndAnAddressStaysWhole() {
        assertThat(said(() -> Texts.text("wiki.quoted", "On met cette phrase ?")))
                .isEqualTo("«\u2068On met cette phrase ?\u2069»");
        assertThat(said(() -> Texts.text("account.letter.new-password", "https://jumelage.example/x")))
                .contains("\nhttps://jumelage.example/x\n");
    }

    @Test
    void anUnknownLanguageFallsBack() {
        assertThat(Reader.of("tlh", "Mars").language()).isEqualTo("en");
        assertThat(Reader.speaks("ar")).isTrue();
        assertThat(Reader.speaks("tlh")).isFalse();
    }

    private static String said(java.util.function.Supplier<String> words) {
        return Screen.readBy(SALMA, words);
    }
}
