package jumelage.shell;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says what is the matter with the texts, language by language. It reads sources only, so `bin/texts` runs it alone;
/// what it knows of plurals is ICU's.
final class CheckTexts {
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]{2,}");
    /// What is the same words in several languages.
    static final Set<String> SAME = Set.of("school.scheme.uai", "school.scheme.dgeec", "twinspace.month.pages");
    /// A label may be so much longer than the French one …
    private static final double LONGER = 1.4;
    /// … from so many columns on.
    private static final int ROOM = 18;

    private final TextFiles texts;
    private final TextUses uses;

    CheckTexts(TextFiles texts, TextUses uses) {
        this.texts = texts;
        this.uses = uses;
    }

    enum Kind {
        MISSING("missing: no text in this language", true),
        DOUBLE("double: given twice, in one file or two", true),
        UNUSED("unused: no template and no class asks for it", true),
        BROKEN("broken: no pattern that ICU takes", true),
        PLACES("places: not those of the English text", true),
        PLURALS("plurals: not the categories of this language", true),
        SPACES("spaces: two in a row, or at an end", true),
        QUOTES("quotes: straight ones where the language has its own", true),
        ENGLISH("English: the English words as they are", true),
        OVERLONG("overlong: a label much longer than the French one", false);

        private final String said;
        private final boolean wrong;

        Kind(String said, boolean wrong) {
            this.said = said;
            this.wrong = wrong;
        }

        /// Whether it fails the check, or is listed only.
        boolean wrong() {
            return wrong;
        }
    }

    record Finding(Kind kind, String key, String what) {
        @Override
        public String toString() {
            return what.isEmpty() ? key : key + "  " + what;
        }
    }

    List<Finding> of(String language) {
        var found = new ArrayList<Finding>();
        var own = texts.of(language);
        for (var key : texts.keys()) {
            var text = own.get(key);
            if (text == null) found.add(new Finding(Kind.MISSING, key, ""));
            else found.addAll(of(language, key, text));
        }
        for (var key : texts.twice(language)) found.add(new Finding(Kind.DOUBLE, key, ""));
        return found;
    }

    /// The keys that nothing asks for, in no language.
    Set<String> unused() {
        var unused = new TreeSet<String>();
        for (var key : texts.keys()) if (!uses.asks(key)) unused.add(key);
        return unused;
    }

    private List<Finding> of(String language, String key, String text) {
        MessagePattern pattern;
        try {
            pattern = new MessagePattern(text);
        } catch (IllegalArgumentException e) {
            return List.of(new Finding(Kind.BROKEN, key, String.valueOf(e.getMessage())));
        }
        var english = texts.of("en").getOrDefault(key, text);
        var theirs = read(english);
        return Stream.of(
                        places(key, pattern, theirs),
                        plurals(language, key, pattern, theirs),
                        spaces(key, text),
                        quotes(key, text),
                        english(language, key, text, english),
                        overlong(language, key, text, pattern))
                .flatMap(Optional::stream)
                .toList();
    }

    private static MessagePattern read(String text) {
        try {
            return new MessagePattern(text);
        } catch (IllegalArgumentException _) {
            return new MessagePattern();
        }
    }

    private static Optional<Finding> places(String key, MessagePattern pattern, MessagePattern english) {
        var own = Places.of(pattern);
        var theirs = Places.of(english);
        return one(!own.equals(theirs), Kind.PLACES, key, own + " for " + theirs);
    }

    private static Optional<Finding> plurals(
            String language, String key, MessagePattern pattern, MessagePattern english) {
        var wrong = Places.plurals(language, pattern, Places.counted(english));
        return one(!wrong.isEmpty(), Kind.PLURALS, key, wrong);
    }

    private static Optional<Finding> spaces(String key, String text) {
        var stray = text.contains("  ") || text.startsWith(" ") || text.endsWith(" ");
        return one(stray, Kind.SPACES, key, text);
    }

    /// An apostrophe is straight where it keeps braces from being a place only: `'{time}'`.
    private static Optional<Finding> quotes(String key, String text) {
        var rest = text.replaceAll("'[{}]'|'\\{\\w+}'", "");
        return one(rest.indexOf('"') >= 0 || rest.indexOf('\'') >= 0, Kind.QUOTES, key, text);
    }

    private static Optional<Finding> english(String language, String key, String text, String english) {
        var words = LETTERS.matcher(text.replaceAll("[{}][^{}]*,[^{}]*\\{?", " "))
                .results()
                .count();
        var same = !language.equals("en") && words >= 2 && text.equals(english) && !SAME.contains(key);
        return one(same, Kind.ENGLISH, key, text);
    }

    private Optional<Finding> overlong(String language, String key, String text, MessagePattern pattern) {
        if (language.equals("fr") || !uses.labels(key)) return Optional.empty();
        var own = Columns.of(pattern);
        var french = Columns.of(read(texts.of("fr").getOrDefault(key, text)));
        var over = own > ROOM && own > LONGER * french;
        return one(over, Kind.OVERLONG, key, own + " for " + french + ": " + text);
    }

    private static Optional<Finding> one(boolean found, Kind kind, String key, String what) {
        return found ? Optional.of(new Finding(kind, key, what)) : Optional.empty();
    }

    public static void main(String[] languages) throws IOException {
        var texts = TextFiles.read(Path.of("src/main/resources/texts"));
        var check = new CheckTexts(texts, TextUses.read(Path.of("src/main")));
        var wrong = false;
        for (var key : check.unused()) {
            System.out.println("unused  " + key);
            wrong = true;
        }
        for (var language : languages.length == 0 ? List.copyOf(texts.languages()) : List.of(languages)) {
            var found = check.of(language);
            System.out.println("%s: %d texts, %d findings"
                    .formatted(language, texts.of(language).size(), found.size()));
            Map<Kind, List<Finding>> kinds = new TreeMap<>();
            for (var one : found)
                kinds.computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(one);
            kinds.forEach((kind, all) -> {
                System.out.println("  " + kind.said);
                all.forEach(one -> System.out.println("    " + one));
            });
            wrong |= found.stream().anyMatch(one -> one.kind().wrong());
        }
        System.exit(wrong ? 1 : 0);
    }
}
