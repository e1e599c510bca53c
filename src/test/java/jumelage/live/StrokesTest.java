package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.live.Strokes.Stroke;
import org.junit.jupiter.api.Test;

class StrokesTest {
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    private final PersonId lina = new PersonId(UUID.randomUUID());
    private final Strokes strokes = new Strokes(TEN, 7);

    @Test
    void whatIsOlderThanIsKeptDoesNotPlayBack() {
        strokes.take(List.of(new Stroke(8, lina, TEN.minusSeconds(1), 30), new Stroke(9, lina, TEN, 30)));

        assertThat(strokes.cut()).isNull();
        assertThat(strokes.last()).isEqualTo(9);
        assertThat(strokes.stretches()).singleElement().satisfies(one -> {
            assertThat(one.after()).isEqualTo(8);
            assertThat(one.last()).isEqualTo(9);
        });
    }

    @Test
    void whatIsTooLargeIsCutOffAndSaidToBe() {
        var later = TEN.plus(Duration.ofMinutes(1));
        strokes.take(List.of(
                new Stroke(8, lina, TEN, Strokes.MOST_BYTES - 1),
                new Stroke(9, lina, TEN, 1),
                new Stroke(10, lina, later, 1)));

        assertThat(strokes.cut()).isEqualTo(later);
        assertThat(strokes.stretches()).extracting(Stretches.Stretch::last).containsExactly(9L);
    }
}
