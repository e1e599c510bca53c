package jumelage.wiki;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.shell.Screen;

/// The languages that a page may be written in.
final class Languages {
    private static final List<String> TAGS = Arrays.asList(
            ("ar bg bs ca cs da de el en es et eu fa fi fr ga he hr hu hy is it ka lb lt lv mk mt nb nl pl"
                            + " pt ro ru sk sl sq sr sv tr uk ur zh")
                    .split(" "));

    private Languages() {}

    static boolean known(String tag) {
        return TAGS.contains(tag);
    }

    /// Their names by their tags, sorted as the reader sorts.
    static Map<String, String> named() {
        var reader = Screen.current().reader().locale();
        return TAGS.stream()
                .sorted(Comparator.comparing(Languages::name, Collator.getInstance(reader)::compare))
                .collect(Collectors.toMap(tag -> tag, Languages::name, (one, _) -> one, LinkedHashMap::new));
    }

    static String name(String tag) {
        var reader = Screen.current().reader().locale();
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader);
    }
}
