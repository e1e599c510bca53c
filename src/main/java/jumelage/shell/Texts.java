package jumelage.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The words of the product, from `texts/<module>/<language>.properties`, with ICU's plurals.
public final class Texts {
    private static final Map<String, Map<String, String>> ALL = load();
    /// Those that were said already, by language and key.
    private static final Map<Locale, Map<String, Sentence>> SENTENCES = new ConcurrentHashMap<>();

    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';
    /// Hebrew begins here; no sign before it runs from the right.
    private static final char FIRST_THAT_TURNS = '\u0590';

    private Texts() {}

    /// The text of `key` in the reader's language; `{0}`, `{1}` … stand for `arguments`: text, numbers and dates.
    ///
    /// @throws IllegalArgumentException for a key that no language has
    public static String text(String key, Object... arguments) {
        var reader = Screen.current().reader();
        return sentence(key, reader.locale()).with(isolated(checked(key, arguments), reader), reader);
    }

    /// Without a lock for what is known, since every page asks for some hundred.
    private static Sentence sentence(String key, Locale locale) {
        var spoken = SENTENCES.get(locale);
        var known = spoken == null ? null : spoken.get(key);
        return known != null
                ? known
                : SENTENCES
                        .computeIfAbsent(locale, _ -> new ConcurrentHashMap<>())
                        .computeIfAbsent(key, _ -> Sentence.of(pattern(key, locale), locale));
    }

    /// Names of other scripts stand apart, so that they turn nothing around them: each in a line that runs from the
    /// right, and those from the right in a line that runs from the left. Addresses are left as they are, to be
    /// copied. What a text chooses by is no name and comes as an enum.
    private static Object[] isolated(Object[] arguments, Reader reader) {
        var fromTheRight = reader.direction().equals("rtl");
        var all = arguments;
        for (var at = 0; at < arguments.length; at++)
            if (arguments[at] instanceof CharSequence words && (fromTheRight || turns(words))) {
                if (all == arguments) all = Arrays.copyOf(arguments, arguments.length, Object[].class);
                all[at] = isolated(words.toString());
            }
        return all;
    }

    /// Whether a line with these words does not simply run from the left: asked of every argument of every text, so
    /// without a copy of what is Latin, Greek or Cyrillic.
    private static boolean turns(CharSequence words) {
        for (var at = 0; at < words.length(); at++)
            if (words.charAt(at) >= FIRST_THAT_TURNS)
                return Bidi.requiresBidi(words.toString().toCharArray(), at, words.length());
        return false;
    }

    private static String isolated(String words) {
        return words.isEmpty() || words.indexOf("://") > 0 ? words : ISOLATE + words + END;
    }

    /// What stands between the parts of a line, with its space.
    public static String comma() {
        return Screen.current().reader().direction().equals("rtl") ? "، " : ", ";
    }

    /// Whether some language has `key`.
    public static boolean has(String key) {
        return ALL.getOrDefault("en", Map.of()).containsKey(key);
    }

    /// All texts, by language, then key.
    static Map<String, Map<String, String>> all() {
        return ALL;
    }

    private static Object[] checked(String key, Object[] arguments) {
        for (var argument : arguments)
            if (!(argument instanceof CharSequence
                    || argument instanceof Number
                    || argument instanceof Enum
                    || argument instanceof java.util.Date))
                throw new IllegalArgumentException(
                        key + " cannot print a " + argument.getClass().getSimpleName());
        return arguments;
    }

    private static String pattern(String key, Locale locale) {
        var own = ALL.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (own != null) return own;
        var english = ALL.getOrDefault("en", Map.of()).get(key);
        if (english == null) throw new IllegalArgumentException("No text for " + key);
        return english;
    }

    /// French spacing is set here, not typed: no line begins with what closes or ends with what opens.
    private static String spaced(String text) {
        return text.replaceAll(" ([;!?»])", "\u202F$1").replace("« ", "«\u202F").replace(" :", "\u00A0:");
    }

    private static Map<String, Map<String, String>> load() {
        var all = new HashMap<String, Map<String, String>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*/*.properties")) {
                var name = String.valueOf(file.getFilename());
                var texts = all.computeIfAbsent(name.substring(0, name.indexOf('.')), _ -> new HashMap<>());
                var properties = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                var french = name.startsWith("fr.");
                properties.forEach(
                        (key, text) -> texts.put((String) key, french ? spaced((String) text) : (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
