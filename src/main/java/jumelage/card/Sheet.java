package jumelage.card;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jumelage.school.ClassId;

/// Cards just made, to be printed while they can still be read.
public record Sheet(ClassId schoolClass, Instant made, List<Slip> slips) {
    static final Duration LIFE = Duration.ofMinutes(10);

    public Instant until() {
        return made.plus(LIFE);
    }

    Sheet with(List<Slip> others) {
        return new Sheet(schoolClass, made, others);
    }
}
