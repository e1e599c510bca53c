package jumelage.notice;

import static jumelage.shell.Texts.text;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.shell.Form;
import jumelage.shell.Moments;
import jumelage.shell.Screen;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// @param refused the address, where its server refuses our letters
/// @param daily when the next daily digest leaves
public record ShowMailSettings(
        Form form,
        List<Kind> kinds,
        String address,
        @Nullable String refused,
        Instant daily,
        Instant weekly,
        boolean done)
        implements View {

    public static Map<String, String> paces() {
        var all = new LinkedHashMap<String, String>();
        for (var pace : Pace.values()) all.put(pace.name(), text(pace.key()));
        return all;
    }

    public static Map<String, String> hours() {
        var all = new LinkedHashMap<String, String>();
        for (var hour = 0; hour < 24; hour++) all.put("" + hour, Moments.hour(LocalTime.of(hour, 0)));
        return all;
    }

    public static Map<String, String> days() {
        var locale = Screen.current().reader().locale();
        var all = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values())
            all.put("" + day.getValue(), day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        return all;
    }
}
