package jumelage.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one source of time.
@Configuration
public class TimeOfDay {
    private static final Clock PRESENT = Clock.systemUTC();
    private static final ScopedValue<Clock> MOVED = ScopedValue.newInstance();

    @Bean
    Clock clock() {
        return new Moveable(ZoneOffset.UTC);
    }

    /// Does `work` as if it began at `instant`; from there time runs on. Everybody else stays in the present.
    public static void at(Instant instant, Runnable work) {
        var moved = Clock.offset(PRESENT, Duration.between(PRESENT.instant(), instant));
        ScopedValue.where(MOVED, moved).run(work);
    }

    private static final class Moveable extends Clock {
        private final ZoneId zone;

        Moveable(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moveable(other);
        }

        @Override
        public Instant instant() {
            return MOVED.orElse(PRESENT).instant();
        }
    }
}
