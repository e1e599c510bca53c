package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchSpacingTest {

    /// `_` is a narrow space that does not break, `~` a wide one.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Qui ?              | Qui_?
            Qui?               | Qui_?
            Qui?!              | Qui_?!
            Oui ! Non ; si !   | Oui_! Non_; si_!
            « Oui »            | «_Oui_»
            «Oui»              | «_Oui_»
            « Qui ? »          | «_Qui_?_»
            «Qui?»             | «_Qui_?_»
            À vous, Claire : 2 | À vous, Claire~: 2
            À vous: 2          | À vous~: 2
            (vraiment)!        | (vraiment)_!
            Quoi…?             | Quoi…_?
            """)
    void signsStandApartButNotAlone(String typed, String shown) {
        assertThat(set(typed)).isEqualTo(shown.replace('_', '\u202f').replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:30",
                "https://example.org/?a=1;b=2",
                "16:9",
                "a:b",
                "Non.",
                "",
                "!",
                "Quoi\u202f?",
                "x.php?y",
                "…"
            })
    void whatNeedsNoSpaceGetsNone(String typed) {
        assertThat(set(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qui ? « Moi » : non!", "«Oui?» :", "a!b? c ;d"})
    void settingItTwiceChangesNothing(String typed) {
        assertThat(set(set(typed))).isEqualTo(set(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qui ? « Moi » : non!", "«Oui?»", " ?", "« "})
    void cutsDoNotMatter(String typed) {
        for (int cut = 0; cut <= typed.length(); cut++) {
            var spacing = new FrenchSpacing(typed);
            assertThat(spacing.set(0, cut) + spacing.set(cut, typed.length())).isEqualTo(set(typed));
        }
    }

    private static String set(String typed) {
        return new FrenchSpacing(typed).set(0, typed.length());
    }
}
