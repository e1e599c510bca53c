package jumelage.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jumelage.account.PersonId;
import org.junit.jupiter.api.Test;

class NamingTest {
    private final Handle lina = handle("Lina", "Guérande", false);
    private final Handle other = handle("Lina", "Volos", false);
    private final Handle anna = handle("Anna Maria", "Lecce", true);
    private final Handle short_ = handle("Anna", "Lecce", true);
    private final List<Handle> all = List.of(lina, other, anna, short_);

    @Test
    void anExactNameIsMeantAndTheLongestOne() {
        assertThat(in("Merci @Anna Maria !", Set.of()))
                .isEqualTo(new Naming.Clear(List.of(new Mention(6, 11, anna.person()))));
        assertThat(in("@Anna, et @Anna Maria", Set.of()))
                .isEqualTo(new Naming.Clear(
                        List.of(new Mention(0, 5, short_.person()), new Mention(10, 11, anna.person()))));
    }

    @Test
    void whatNamesNobodyIsWords() {
        for (var words : List.of("moi@Anna", "@Annabelle", "@anna", "@ Anna", "@", "a@b", "@Bob"))
            assertThat(in(words, Set.of())).as(words).isEqualTo(new Naming.Clear(List.of()));
    }

    @Test
    void ofTwoOfOneNameTheTownTells() {
        assertThat(in("Oui @Lina", Set.of()))
                .isEqualTo(new Naming.Unclear("Lina", List.of("Lina (Guérande)", "Lina (Volos)")));
        assertThat(in("Oui @Lina (Volos).", Set.of()))
                .isEqualTo(new Naming.Clear(List.of(new Mention(4, 13, other.person()))));
    }

    @Test
    void whoWasMeantBeforeIsMeantAgain() {
        assertThat(in("Oui @Lina", Set.of(lina.person())))
                .isEqualTo(new Naming.Clear(List.of(new Mention(4, 5, lina.person()))));
    }

    @Test
    void whereNothingTellsThemApartNobodyIsGuessed() {
        var twin = handle("Lina", "Volos", false);
        assertThat(Naming.in("@Lina (Volos)", List.of(other, twin), Set.of()))
                .isEqualTo(new Naming.Unclear("Lina (Volos)", List.of()));
    }

    private Naming in(String words, Set<PersonId> before) {
        return Naming.in(words, all, before);
    }

    private static Handle handle(String name, String town, boolean alone) {
        return new Handle(new PersonId(UUID.randomUUID()), name, true, town, 1, alone);
    }
}
