package jumelage.publication;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import jumelage.shell.Moments;
import jumelage.shell.Screen;
import org.jspecify.annotations.Nullable;

/// The first day on which a proposal may be read outside, as it was typed.
///
/// @param day none where nothing was typed, or nothing that can be
/// @param wrong the sentence that says what is wrong; empty if nothing is
public record Due(@Nullable LocalDate day, String wrong) {
    public static final Due AT_ONCE = new Due(null, "");
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    public static Due of(String typed, Clock clock) {
        if (typed.isBlank()) return AT_ONCE;
        var days = Days.of(clock);
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.isBefore(days.first()))
                return new Due(null, text("publication.due.past", Moments.day(days.first())));
            if (day.isAfter(days.last())) return new Due(null, text("publication.due.far", Moments.day(days.last())));
            return new Due(day, "");
        } catch (DateTimeParseException _) {
            return new Due(null, text("publication.due.none"));
        }
    }

    /// Those that can be named, as whoever reads this page counts them.
    public record Days(LocalDate first, LocalDate last) {
        public static Days of(Clock clock) {
            var today = clock.instant().atZone(Screen.current().reader().zone()).toLocalDate();
            return new Days(today, today.plusYears(1));
        }
    }

    /// When something goes out that is due on `day`: in the morning where its approver is.
    static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Screen.current().reader().zone()).toInstant();
    }
}
