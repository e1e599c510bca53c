package jumelage.school;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jumelage.shell.Screen;

/// What a reader chooses from.
final class Choices {
    private Choices() {}

    /// `codes` with their names, by the reader's alphabet.
    static Map<String, String> sorted(Stream<String> codes, Function<String, String> name) {
        var alphabet =
                Collator.getInstance(ULocale.forLocale(Screen.current().reader().locale()));
        return inOrder(codes.sorted((one, other) -> alphabet.compare(name.apply(one), name.apply(other))), name);
    }

    static Map<String, String> inOrder(Stream<String> codes, Function<String, String> name) {
        var choices = new LinkedHashMap<String, String>();
        codes.forEach(code -> choices.put(code, name.apply(code)));
        return choices;
    }
}
