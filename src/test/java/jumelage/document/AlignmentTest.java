package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void itFindsTheLongestCommonSubsequence() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var before = letters(random);
            var after = letters(random);

            var matches = Alignment.of(before, after, new Effort(1_000_000));

            assertThat(Arrays.stream(matches).filter(match -> match >= 0))
                    .as("%s %s", before, after)
                    .hasSize(longest(before, after))
                    .isSorted()
                    .doesNotHaveDuplicates();
            for (int index = 0; index < matches.length; index++) {
                assertThat(matches[index] < 0 || before.get(matches[index]).equals(after.get(index)))
                        .isTrue();
            }
        }
    }

    @Test
    void withoutEffortOnlyTheEndsAreFound() {
        assertThat(Alignment.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "y", "d"), new Effort(0)))
                .containsExactly(0, -1, -1, -1, 3);
    }

    private static List<String> letters(Random random) {
        return random.ints(random.nextInt(12), 'a', 'd')
                .mapToObj(Character::toString)
                .toList();
    }

    private static int longest(List<String> some, List<String> others) {
        var lengths = new int[some.size() + 1][others.size() + 1];
        for (int i = 1; i <= some.size(); i++) {
            for (int j = 1; j <= others.size(); j++) {
                lengths[i][j] = some.get(i - 1).equals(others.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[some.size()][others.size()];
    }
}
