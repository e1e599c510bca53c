package jumelage.shell;

import com.ibm.icu.text.PluralRules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The words of a behaviour in the browser, as the JSON that its `labels` value takes.
public final class Labels {
    /// Plurals of which no smaller number is an example are those of millions.
    private static final int MOST = 999;

    private static final Map<Wanted, String> MADE = new ConcurrentHashMap<>();

    private record Wanted(Locale locale, String prefix, List<String> names) {
        String json() {
            return names.stream()
                    .map(name -> quoted(name) + ":" + quoted(Texts.text(prefix + "." + name)))
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    private Labels() {}

    /// `{"title": …}` with the text `<prefix>.<name>` for each name. Made once a language: every page has some.
    public static String of(String prefix, String... names) {
        var reader = Screen.current().reader();
        return MADE.computeIfAbsent(new Wanted(reader.locale(), prefix, List.of(names)), Wanted::json);
    }

    /// The sentences of a text with one number, one for each plural of the reader's language, as `plural.js` takes
    /// them:
    /// `{count}` stands for the number.
    public static Map<String, String> plurals(String key) {
        var rules = PluralRules.forLocale(Screen.current().reader().locale());
        var all = new HashMap<String, String>();
        for (var plural : rules.getKeywords())
            rules.getSamples(plural).stream()
                    .map(Double::intValue)
                    .filter(number -> number <= MOST)
                    .max(Comparator.naturalOrder())
                    .ifPresent(number -> all.put(plural, counting(key, number)));
        return all;
    }

    private static String counting(String key, int number) {
        return Texts.text(key, number).replaceFirst("\\b" + number + "\\b", "{count}");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
