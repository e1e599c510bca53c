package jumelage.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Rhythm USUAL = new Rhythm(17, DayOfWeek.FRIDAY, 20, 7);

    @Test
    void atOnceWaitsForTheEndOfTheQuietHours() {
        assertThat(due(Pace.AT_ONCE, "2026-11-26T10:00:00Z")).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(due(Pace.AT_ONCE, "2026-11-26T19:00:00Z")).isEqualTo("2026-11-27T06:00:00Z");
        assertThat(due(Pace.AT_ONCE, "2026-11-26T03:00:00Z")).isEqualTo("2026-11-26T06:00:00Z");
    }

    @Test
    void digestsLeaveAtTheirHourOfTheReadersClock() {
        assertThat(due(Pace.DAILY, "2026-11-26T10:00:00Z")).isEqualTo("2026-11-26T16:00:00Z");
        assertThat(due(Pace.DAILY, "2026-11-26T16:00:00Z")).isEqualTo("2026-11-27T16:00:00Z");
        assertThat(due(Pace.WEEKLY, "2026-11-26T10:00:00Z")).isEqualTo("2026-11-27T16:00:00Z");
        assertThat(due(Pace.WEEKLY, "2026-11-27T17:00:00Z")).isEqualTo("2026-12-04T16:00:00Z");
        assertThat(due(Pace.DAILY, "2026-07-01T10:00:00Z")).isEqualTo("2026-07-01T15:00:00Z");
    }

    @Test
    void aDigestInQuietHoursWaitsAndNoQuietIsNoQuiet() {
        assertThat(new Rhythm(22, DayOfWeek.MONDAY, 20, 7).due(Pace.DAILY, at("2026-11-26T10:00:00Z"), PARIS))
                .isEqualTo("2026-11-27T06:00:00Z");
        assertThat(new Rhythm(3, DayOfWeek.MONDAY, 9, 9).due(Pace.AT_ONCE, at("2026-11-26T08:30:00Z"), PARIS))
                .isEqualTo("2026-11-26T08:30:00Z");
        assertThat(USUAL.due(Pace.NEVER, at("2026-11-26T10:00:00Z"), PARIS)).isNull();
    }

    private static Instant due(Pace pace, String now) {
        return USUAL.due(pace, at(now), PARIS);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
