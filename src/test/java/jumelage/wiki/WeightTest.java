package jumelage.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.room.Light;
import org.junit.jupiter.api.Test;

class WeightTest {
    private static final Light ANY = new Light(null, false);

    @Test
    void aPageSaysWhatItWeighs() {
        assertThat(new Weight(84_000, 0, ANY, false).said()).isEqualTo("This page weighs 84 kB.");
        assertThat(new Weight(84_000, 1_116_000, ANY, false).said())
                .isEqualTo("This page weighs 84 kB; with pictures 1.2 MB.");
        assertThat(new Weight(84_000, 116_000, ANY, true).said())
                .isEqualTo("This page weighs 84 kB; with pictures 200 kB. Its pictures are shown small.");
    }

    @Test
    void whatTheRoomAsksForIsACeiling() {
        var light = new Light(500, false);

        assertThat(new Weight(84_000, 416_000, light, false).over()).isFalse();
        var heavy = new Weight(84_000, 416_001, light, false);
        assertThat(heavy.over()).isTrue();
        assertThat(heavy.said()).endsWith("with pictures 500 kB. The room asks for 500 kB at most.");
        assertThat(new Weight(84_000, Long.MAX_VALUE / 2, ANY, false).over()).isFalse();
    }

    @Test
    void moreWordsWeighMore() {
        var few = Weight.of("é", 0, ANY, false);
        var many = Weight.of("é".repeat(1_000), 0, ANY, false);

        assertThat(many.words() - few.words()).isEqualTo(2 * 999);
        assertThat(few.words()).isBetween(30_000L, 100_000L);
    }
}
