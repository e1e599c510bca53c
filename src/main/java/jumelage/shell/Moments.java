package jumelage.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Times as the reader counts them.
public final class Moments {
    private Moments() {}

    /// "24 novembre 2026"
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Screen.current().reader().locale())
                .format(day);
    }

    public static String day(Instant instant) {
        return day(instant.atZone(Screen.current().reader().zone()).toLocalDate());
    }

    /// "24 nov. 2026, 18:05"
    public static String moment(Instant instant) {
        var reader = Screen.current().reader();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader.locale())
                .format(instant.atZone(reader.zone()));
    }
}
