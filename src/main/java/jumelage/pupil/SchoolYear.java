package jumelage.pupil;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/// School years by the year in which they begin.
final class SchoolYear {
    /// From then on one thinks of the year to come.
    private static final MonthDay TURN = MonthDay.of(7, 15);

    private SchoolYear() {}

    static int at(Instant now, ZoneId zone) {
        var day = now.atZone(zone).toLocalDate();
        return MonthDay.from(day).isBefore(TURN) ? day.getYear() - 1 : day.getYear();
    }

    static String name(int year) {
        return year + "–" + (year + 1);
    }

    /// The present one and its neighbours, to choose from.
    static Map<String, String> choices(int present) {
        var choices = new LinkedHashMap<String, String>();
        for (var year = present - 1; year <= present + 1; year++) choices.put(String.valueOf(year), name(year));
        return choices;
    }
}
