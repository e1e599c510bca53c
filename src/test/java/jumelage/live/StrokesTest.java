package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    void whatIsTooLargeIsToldAsOneBeforeTheLatest() {
        var nikos = new PersonId(UUID.randomUUID());
        strokes.take(List.of(
                new Stroke(8, lina, TEN, Strokes.MOST_BYTES),
                new Stroke(9, nikos, TEN.plusSeconds(60), 20),
                new Stroke(10, lina, TEN.plusSeconds(120), 1),
                new Stroke(11, lina, TEN.plusSeconds(180), 1)));

        assertThat(strokes.cut()).isEqualTo(TEN.plusSeconds(60));
        assertThat(strokes.stretches())
                .extracting(Stretches.Stretch::after, Stretches.Stretch::last, Stretches.Stretch::people)
                .containsExactly(
                        tuple(7L, 8L, List.of(lina)), tuple(8L, 9L, List.of(nikos)),
                        tuple(9L, 10L, List.of(lina)), tuple(10L, 11L, List.of(lina)));
    }

    @Test
    void theLatestIsToldByItselfHoweverLargeItIs() {
        var later = TEN.plusSeconds(60);
        strokes.take(List.of(
                new Stroke(8, lina, TEN, 1),
                new Stroke(9, lina, later, 1),
                new Stroke(10, lina, TEN.plusSeconds(120), Strokes.MOST_BYTES + 1)));

        assertThat(strokes.stretches()).extracting(Stretches.Stretch::last).containsExactly(9L, 10L);
        assertThat(strokes.stretches().getFirst().from()).isEqualTo(TEN);
        assertThat(strokes.stretches().getFirst().to()).isEqualTo(later);
    }

    @Test
    void whatCameBeforeIsTheFirst() {
        var beginning = new Stretches.Stretch(0, 7, 10, TEN.minusSeconds(90), TEN.minusSeconds(60), List.of(lina));
        var told = new Strokes(TEN.minusSeconds(300), beginning);
        told.take(List.of(new Stroke(8, lina, TEN, 1)));

        assertThat(told.cut()).isEqualTo(TEN);
        assertThat(told.stretches()).extracting(Stretches.Stretch::after).containsExactly(0L, 7L);
    }

    @Test
    void whereAllAreOldNothingCameBefore() {
        var beginning = new Stretches.Stretch(0, 7, 10, TEN.minusSeconds(90), TEN.minusSeconds(60), List.of(lina));
        var later = new Strokes(TEN, beginning);
        later.take(List.of(new Stroke(8, lina, TEN.minusSeconds(1), 1), new Stroke(9, lina, TEN, 1)));

        assertThat(later.cut()).isNull();
        assertThat(later.stretches()).extracting(Stretches.Stretch::after).containsExactly(8L);
    }
}
