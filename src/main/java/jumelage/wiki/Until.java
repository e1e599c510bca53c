package jumelage.wiki;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a list of changes goes on: behind one that happened at `at`. Several may have happened at one moment; `key`
/// tells them apart.
record Until(Instant at, String key) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,17})-([0-9a-f]{12})");
    /// After every other.
    private static final String LAST = "g";

    /// From the latest on where `text` names no place.
    static Until of(@Nullable String text, Instant now) {
        var found = SHAPE.matcher(text == null ? "" : text);
        return found.matches()
                ? new Until(Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS), found.group(2))
                : new Until(now.plusSeconds(60), LAST);
    }

    static String text(Change last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.at()) + "-" + last.key();
    }
}
