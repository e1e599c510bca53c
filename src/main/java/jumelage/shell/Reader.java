package jumelage.shell;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// In which language and at which hour somebody reads.
public record Reader(Locale locale, ZoneId zone) {
    /// Arabic with the digits 0–9: so do schools of the Maghreb write, and codes, dates and forms read alike for
    /// partners.
    private static final Locale ARABIC = Locale.forLanguageTag("ar-u-nu-latn");
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.of("el"), ARABIC);
    /// What each calls itself.
    private static final Map<Locale, String> NAMES =
            LANGUAGES.stream().collect(Collectors.toMap(one -> one, one -> one.getDisplayLanguage(one)));

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    public static final Reader ANYONE = new Reader(Locale.ENGLISH, ZoneId.of("Europe/Brussels"));

    /// What one of our languages calls itself.
    public static String named(Locale language) {
        return NAMES.getOrDefault(language, language.getDisplayLanguage(language));
    }

    public String language() {
        return locale.getLanguage();
    }

    /// `rtl` or `ltr`: how the reader's language runs.
    public String direction() {
        return language().equals(ARABIC.getLanguage()) ? "rtl" : "ltr";
    }

    public static boolean speaks(String language) {
        return spoken(language).isPresent();
    }

    /// The one of our languages that `language` names.
    static Optional<Locale> spoken(String language) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }

    /// The reader of `language` and `zone` as they are stored; what is unknown falls back.
    public static Reader of(String language, String zone) {
        return new Reader(
                spoken(language).orElse(Locale.ENGLISH), ZONES.contains(zone) ? ZoneId.of(zone) : ANYONE.zone());
    }
}
