package jumelage.school;

import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jumelage.shell.Screen;

/// The languages that people here speak and write, as `data/languages.tsv` tells.
public final class Languages {
    public static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2");
    private static final List<String> ALL =
            Listed.read("languages").stream().map(row -> row.field(0)).toList();

    /// By the reader's locale: sorting them costs more than the page around them.
    private static final Map<Locale, Map<String, String>> OPTIONS = new ConcurrentHashMap<>();

    private Languages() {}

    public static boolean known(String tag) {
        return ALL.contains(tag);
    }

    /// Its name, in the reader's language.
    public static String name(String tag) {
        var reader = ULocale.forLocale(Screen.current().reader().locale());
        return ULocale.forLanguageTag(tag).getDisplayName(reader);
    }

    /// What it calls itself.
    public static String own(String tag) {
        var itself = ULocale.forLanguageTag(tag);
        return itself.getDisplayName(itself);
    }

    /// Tags and names, by the reader's alphabet.
    public static Map<String, String> options() {
        return OPTIONS.computeIfAbsent(
                Screen.current().reader().locale(),
                _ -> Collections.unmodifiableMap(Choices.sorted(ALL.stream(), Languages::name)));
    }
}
