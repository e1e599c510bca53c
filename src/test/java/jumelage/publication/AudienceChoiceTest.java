package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import org.junit.jupiter.api.Test;

class AudienceChoiceTest {
    private final Crowd crowd = new Crowd(212, 21, 18, 9);

    @Test
    void theSentenceHasRealNumbers() {
        assertThat(choice(List.of()).sentence(Audience.MEMBERS)).isEqualTo("212 pupils and 21 adults of 9 schools.");
        assertThat(choice(List.of()).sentence(Audience.TEACHERS)).startsWith("The 18 teachers");
    }

    @Test
    void itSaysWhoMustAgreeFirst() {
        var asked = choice(List.of("Guérande", "Volos"));

        assertThat(asked.sentence(Audience.PUBLIC))
                .endsWith("Guérande and Volos must all agree first, then a founder.");
        assertThat(Screen.readBy(
                        new Reader(Locale.FRENCH, Reader.ANYONE.zone()), () -> asked.sentence(Audience.PUBLIC)))
                .endsWith(
                        "Il faut d’abord l’accord de toutes ces écoles : Guérande et Volos, puis celui d’un fondateur.");
        assertThat(choice(List.of()).sentence(Audience.FAMILIES)).endsWith("A founder must agree first.");
    }

    private AudienceChoice choice(List<String> schools) {
        return new AudienceChoice(Audience.MEMBERS, Set.of(Audience.values()), crowd, schools);
    }
}
