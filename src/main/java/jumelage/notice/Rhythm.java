package jumelage.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// At what hours somebody wants mail, in his own zone.
///
/// @param hour of digests
/// @param day of weekly digests
/// @param quietFrom the hour from which on nothing leaves; as `quietUntil` where no hours are quiet
record Rhythm(int hour, DayOfWeek day, int quietFrom, int quietUntil) {

    /// When something that is told now leaves: nothing for who wants no mail of it.
    @Nullable
    Instant due(Pace pace, Instant now, ZoneId zone) {
        return switch (pace) {
            case AT_ONCE -> loud(now, zone);
            case DAILY -> loud(daily(now, zone, null), zone);
            case WEEKLY -> loud(daily(now, zone, day), zone);
            case NEVER -> null;
        };
    }

    /// `instant`, or the end of the quiet hours in which it lies.
    Instant loud(Instant instant, ZoneId zone) {
        var here = instant.atZone(zone);
        if (!quiet(here.getHour())) return instant;
        var end = here.toLocalDate().atTime(quietUntil, 0);
        if (here.getHour() >= quietUntil) end = end.plusDays(1);
        return end.atZone(zone).toInstant();
    }

    private boolean quiet(int at) {
        return quietFrom <= quietUntil ? at >= quietFrom && at < quietUntil : at >= quietFrom || at < quietUntil;
    }

    private Instant daily(Instant now, ZoneId zone, @Nullable DayOfWeek on) {
        var here = now.atZone(zone);
        var today = here.toLocalDate();
        var next = today.atTime(hour, 0).atZone(zone).toInstant().isAfter(now) ? today : today.plusDays(1);
        if (on != null) next = next.with(TemporalAdjusters.nextOrSame(on));
        return next.atTime(hour, 0).atZone(zone).toInstant();
    }
}
