package jumelage.shell;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// In which language and at which hour somebody reads.
public record Reader(Locale locale, ZoneId zone) {
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.of("el"));
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    public static final Reader ANYONE = new Reader(Locale.ENGLISH, ZoneId.of("Europe/Brussels"));

    public String language() {
        return locale.getLanguage();
    }

    public static boolean speaks(String language) {
        return LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(language));
    }

    /// The reader of `language` and `zone` as they are stored; what is unknown falls back.
    public static Reader of(String language, String zone) {
        var locale = speaks(language) ? Locale.of(language) : Locale.ENGLISH;
        return new Reader(locale, ZONES.contains(zone) ? ZoneId.of(zone) : ANYONE.zone());
    }
}
