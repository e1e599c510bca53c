package jumelage.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.school.SchoolId;
import jumelage.writing.Weaving.Pair;
import org.junit.jupiter.api.Test;

class WeavingTest {
    static final SchoolId GUERANDE = new SchoolId(new UUID(1, 1));
    static final SchoolId VOLOS = new SchoolId(new UUID(1, 2));
    static final SchoolId SOFIA = new SchoolId(new UUID(1, 3));

    @Test
    void pairsAreCountedOnThePagesThatTheyShare() {
        var weaving = new Weaving(List.of(
                page(Map.of(GUERANDE, 30, VOLOS, 10), Set.of(GUERANDE, VOLOS), Set.of(GUERANDE)),
                page(Map.of(GUERANDE, 5), Set.of(GUERANDE, SOFIA), Set.of(VOLOS, GUERANDE)),
                page(Map.of(SOFIA, 5), Set.of(SOFIA))));

        assertThat(weaving.pairs(List.of(SOFIA, GUERANDE, VOLOS)))
                .containsExactly(
                        new Pair(SOFIA, GUERANDE, 1, 1), new Pair(SOFIA, VOLOS, 1, 0), new Pair(GUERANDE, VOLOS, 2, 2));
        var first = weaving.pages().getFirst();
        assertThat(first.share(GUERANDE)).isEqualTo(0.75, within(0.001));
        assertThat(first.share(SOFIA)).isZero();
        assertThat(first.shared()).isEqualTo(1);
        assertThat(first.blocks(GUERANDE)).isEqualTo(2);
    }

    @Test
    void thoseThatHaveMetNowhereAreNamedToo() {
        var weaving = new Weaving(List.of(page(Map.of(GUERANDE, 30, SOFIA, 2)), page(Map.of(VOLOS, 5))));

        assertThat(weaving.pairs(List.of(GUERANDE, VOLOS))).containsExactly(new Pair(GUERANDE, VOLOS, 0, 0));
    }

    @Test
    void itSpeaksOfWhatOneSeesOnly() {
        var hidden = page(Map.of(GUERANDE, 30, VOLOS, 10));
        var seen = page(Map.of(GUERANDE, 30));

        assertThat(new Weaving(List.of(hidden, seen)).among(List.of(seen.id())).pages())
                .containsExactly(seen);
    }

    @Test
    void whereNobodyWroteThereIsNoShare() {
        assertThat(page(Map.of()).share(GUERANDE)).isZero();
    }

    @SafeVarargs
    private static Weaving.Page page(Map<SchoolId, Integer> characters, Set<SchoolId>... touched) {
        return new Weaving.Page(
                UUID.randomUUID(),
                characters,
                Stream.of(touched).collect(Collectors.toMap(Set::copyOf, _ -> 1, Integer::sum)));
    }
}
