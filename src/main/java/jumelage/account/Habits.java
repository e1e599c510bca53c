package jumelage.account;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.shell.Reader;
import org.springframework.validation.Errors;

/// In which language and at which hour somebody reads: what can be chosen.
public final class Habits {
    private static final Map<String, String> ZONES =
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                    .sorted()
                    .collect(Collectors.toMap(
                            zone -> zone, zone -> zone.replace('_', ' '), (a, _) -> a, LinkedHashMap::new));

    private Habits() {}

    /// Each in its own language.
    public static Map<String, String> languages() {
        var all = new LinkedHashMap<String, String>();
        for (var language : Reader.LANGUAGES) all.put(language.getLanguage(), Reader.named(language));
        return all;
    }

    public static Map<String, String> zones() {
        return ZONES;
    }

    static void check(String language, String zone, Errors errors) {
        if (!Reader.speaks(language)) errors.rejectValue("language", "account.wrong.language");
        if (!ZONES.containsKey(zone)) errors.rejectValue("zone", "account.wrong.zone");
    }
}
