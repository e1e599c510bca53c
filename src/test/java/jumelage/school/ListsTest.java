package jumelage.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void fortySixCountriesTakePartToday() {
        assertThat(Countries.options(TODAY))
                .hasSize(46)
                .containsEntry("CZ", "Czechia")
                .doesNotContainKey("GB");
    }

    @Test
    void membershipHasItsDates() {
        assertThat(Countries.member("GB", LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(Countries.member("GB", LocalDate.of(2021, 1, 1))).isFalse();
        assertThat(Countries.member("RS", LocalDate.of(2015, 2, 28))).isFalse();
        assertThat(Countries.member("RS", TODAY)).isTrue();
        assertThat(Countries.member("ZZ", TODAY)).isFalse();
    }

    @Test
    void whatIsListedHasItsWords() {
        for (var group : Subjects.GROUPS) assertThat(Subjects.options(group)).hasSizeGreaterThan(15);
        assertThat(Levels.options()).containsEntry("24", "Lower secondary");
        assertThat(Languages.options()).containsEntry("br", "Breton");
    }

    @Test
    void townsOfEveryAlphabetGiveFourLetters() {
        assertThat(SchoolCodes.letters("Guérande")).isEqualTo("GUER");
        assertThat(SchoolCodes.letters("Βόλος")).isEqualTo("BOLO");
        assertThat(SchoolCodes.letters("Русе")).isEqualTo("RUSE");
        assertThat(SchoolCodes.letters("Y")).isEqualTo("YXXX");
        assertThat(SchoolCodes.letters("Łódź")).isEqualTo("LODZ");
    }
}
