package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsSortTest {

    private record Thing(int place, int kind, int index) {}

    /// Of two at one place whose kinds differ, each is before the other: as yjs compares structs.
    private static final Comparator<Thing> CONTRADICTING =
            (one, other) -> one.place != other.place ? one.place - other.place : one.kind == other.kind ? 0 : -1;

    /// Sums over the order that Node 20 gave: `place * 2 + kind` is a digit each.
    @ParameterizedTest
    @CsvSource({
        "85033,1940290",
        "62464051795737178975,-1719681800",
        "315256185890725457634256654947522498157392523146171489643419431466081577476774443491674615780339917700095697732560"
                + "515223927701711221115201285421212966,436826927"
    })
    void anOrderThatContradictsItselfGivesWhatJavaScriptGives(String digits, int sum) {
        var things = new ArrayList<Thing>();
        for (var digit : digits.chars().map(Character::getNumericValue).toArray())
            things.add(new Thing(digit / 2, digit % 2, things.size()));
        JsSort.sort(things, CONTRADICTING);
        assertThat(things.stream().mapToInt(Thing::index).reduce(0, (all, next) -> all * 31 + next))
                .isEqualTo(sum);
    }

    @Test
    void anHonestOrderIsKeptAndEqualsStayAsTheyWere() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var things = new ArrayList<>(IntStream.range(0, random.nextInt(700))
                    .mapToObj(index -> new Thing(random.nextInt(40), 0, index))
                    .toList());
            if (seed % 3 == 0) Collections.sort(things, Comparator.comparing(Thing::place));
            List<Thing> expected =
                    things.stream().sorted(Comparator.comparing(Thing::place)).toList();
            JsSort.sort(things, Comparator.comparing(Thing::place));
            assertThat(things).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
