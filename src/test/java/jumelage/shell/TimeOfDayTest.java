package jumelage.shell;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TimeOfDayTest {
    private static final Instant YESTERDAY = Instant.now().minus(24, HOURS);
    private final Clock clock = new TimeOfDay().clock();

    @Test
    void aMovedHourRunsOnForTheWorkInIt() {
        TimeOfDay.at(YESTERDAY, () -> {
            var first = clock.instant();
            assertThat(first).isCloseTo(YESTERDAY, within(1, MINUTES));
            assertThat(clock.instant()).isAfterOrEqualTo(first);
        });
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, MINUTES));
    }

    @Test
    void everybodyElseStaysInThePresent() {
        TimeOfDay.at(
                YESTERDAY,
                () -> assertThat(CompletableFuture.supplyAsync(clock::instant).join())
                        .isCloseTo(Instant.now(), within(1, MINUTES)));
    }
}
