package jumelage.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jumelage.shell.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nos ponts, vos ponts | 7-nos-ponts-vos-ponts",
                "Élèves à l’œuvre | 7-eleves-a-l-oeuvre",
                "Γέφυρες | 7-gephyres",
                "Мостове | 7-mostove",
                "!!! | 7",
            })
    void theWordsOfAnAddressAreThoseOfTheTitle(String title, String segment) {
        assertThat(PageAddress.of(7, title).segment()).isEqualTo(segment);
    }

    @Test
    void aLongTitleMakesAShortAddressOfWholeWords() {
        var segment = PageAddress.of(7, "bridge ".repeat(30)).segment();

        assertThat(segment).hasSizeLessThan(70).endsWith("bridge");
    }

    @Test
    void theWordsDoNotMatterForFindingIt() {
        assertThat(PageAddress.of("12-anything-at-all").number()).isEqualTo(12);
        assertThat(PageAddress.of("12").number()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "1x", "99999999999", "1.5", "1 2", "../1"})
    void whatIsNoNumberLeadsNowhere(String segment) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> PageAddress.of(segment));
    }
}
