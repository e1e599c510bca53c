package jumelage.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Times as the reader counts them.
public final class Moments {
    private static final Map<Locale, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> MOMENTS = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> HOURS = new ConcurrentHashMap<>();

    private Moments() {}

    /// "24 novembre 2026"
    public static String day(LocalDate day) {
        return DAYS.computeIfAbsent(
                        Screen.current().reader().locale(), locale -> written(locale, FormatStyle.LONG, null))
                .format(day);
    }

    public static String day(Instant instant) {
        return day(instant.atZone(Screen.current().reader().zone()).toLocalDate());
    }

    /// "24 nov. 2026, 18:05"
    public static String moment(Instant instant) {
        var reader = Screen.current().reader();
        return MOMENTS.computeIfAbsent(
                        reader.locale(), locale -> written(locale, FormatStyle.MEDIUM, FormatStyle.SHORT))
                .format(instant.atZone(reader.zone()));
    }

    /// "18:05"
    public static String hour(Instant instant) {
        return hour(instant.atZone(Screen.current().reader().zone()).toLocalTime());
    }

    public static String hour(LocalTime hour) {
        return HOURS.computeIfAbsent(
                        Screen.current().reader().locale(), locale -> written(locale, null, FormatStyle.SHORT))
                .format(hour);
    }

    /// As the language writes it, looked up once.
    private static DateTimeFormatter written(Locale locale, @Nullable FormatStyle day, @Nullable FormatStyle hour) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(day, hour, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
