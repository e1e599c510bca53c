package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void aBehaviourHasASentenceForEachPluralOfTheLanguage() {
        assertThat(in("en"))
                .isEqualTo(
                        Map.of("one", "One change is not saved yet.", "other", "{count} changes are not saved yet."));
        assertThat(in("fr"))
                .containsEntry("one", "Un changement n’est pas encore enregistré.")
                .containsEntry("other", "{count} changements ne sont pas encore enregistrés.")
                .hasSize(2);
        assertThat(in("el").get("other")).startsWith("{count} αλλαγές");
        assertThat(in("ar")).hasSize(6).containsEntry("two", "تغييران لم يُحفظا بعد.");
        assertThat(in("ar").get("few")).startsWith("{count} تغييرات");
        assertThat(in("ar").get("many")).startsWith("{count} تغييرًا");
    }

    private static Map<String, String> in(String language) {
        var reader = new Reader(Reader.spoken(language).orElseThrow(), Reader.ANYONE.zone());
        return Screen.readBy(reader, () -> Labels.plurals("live.unsaved"));
    }
}
