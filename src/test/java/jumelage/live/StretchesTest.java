package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jumelage.account.PersonId;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    private final PersonId lina = new PersonId(UUID.randomUUID());
    private final PersonId nikos = new PersonId(UUID.randomUUID());
    private final Stretches stretches = new Stretches(7);
    private long seq = 7;

    @Test
    void aPauseCutsTheJournal() {
        write(lina, 0);
        write(lina, 10);
        write(lina, 21);

        assertThat(stretches.all())
                .extracting(Stretches.Stretch::after, Stretches.Stretch::last)
                .containsExactly(tuple(7, 9), tuple(9, 10));
    }

    @Test
    void whoeverTakesTheTurnBeginsAnew() {
        write(lina, 0);
        write(nikos, 4);
        write(lina, 8);

        assertThat(stretches.all()).extracting(Stretches.Stretch::people).hasSize(3);
    }

    @Test
    void whoWriteAtOnceStayTogether() {
        for (var second = 0; second < 20; second++) write(second % 2 == 0 ? lina : nikos, second);

        assertThat(stretches.all())
                .singleElement()
                .satisfies(one -> assertThat(one.people()).containsExactly(lina, nikos));
    }

    @Test
    void nobodyWritesLongerThanAMinuteInOne() {
        for (var second = 0; second <= 150; second += 5) write(lina, second);

        assertThat(stretches.all())
                .hasSize(3)
                .allSatisfy(one ->
                        assertThat(Duration.between(one.from(), one.to())).isLessThanOrEqualTo(Stretches.LONGEST));
    }

    @Test
    void anEmptyJournalHasNone() {
        assertThat(stretches.all()).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(long after, long last) {
        return org.assertj.core.groups.Tuple.tuple(after, last);
    }

    private void write(PersonId who, int second) {
        stretches.add(new Strokes.Stroke(++seq, who, TEN.plusSeconds(second), 1));
    }
}
