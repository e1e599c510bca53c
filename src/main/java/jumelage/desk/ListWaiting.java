package jumelage.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jumelage.account.Queue.Decided;
import jumelage.account.Queue.Waiting;
import jumelage.shell.View;

/// @param kinds how many wait of each kind
/// @param kind the one shown; empty for all
/// @param decided what this officer has just decided
public record ListWaiting(
        String office,
        List<Waiting> shown,
        Map<String, Long> kinds,
        int all,
        String kind,
        List<Decided> decided,
        Instant now)
        implements View {
    private static final Duration DUE = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofDays(1);

    Instant due(Waiting waiting) {
        return waiting.since().plus(DUE);
    }

    boolean pressing(Waiting waiting) {
        return due(waiting).isBefore(now.plus(SOON));
    }

    int late() {
        return (int)
                shown.stream().filter(waiting -> due(waiting).isBefore(now)).count();
    }

    long days(Waiting waiting) {
        return Duration.between(waiting.since(), now).toDays();
    }
}
