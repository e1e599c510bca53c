package jumelage.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What templates and classes ask for. A key stands there whole in quotes, or it is put together: from a beginning in
/// quotes that ends in a dot, and from words that stand somewhere in the sources too, such as the names of an enum.
final class TextUses {
    private static final Pattern WHOLE = Pattern.compile("\"([a-z][\\w.-]*)\"");
    private static final Pattern BEGUN =
            Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)\"\\s*\\+\\s*[^\"+;{}]{1,80}(?:\\+\\s*\"(\\.[\\w.-]+)\")?");
    private static final Pattern NAMED = Pattern.compile("=\\s*\"([a-z][\\w-]*\\.[\\w.-]*\\.|[a-z][\\w-]*\\.)\"\\s*;");
    private static final Pattern ENDED = Pattern.compile("\\+\\s*\"(\\.[\\w.-]+)\"");
    /// `replace(".turn.", ".notice.")`: what is one's turn is told by a key of the same name.
    private static final Pattern REPLACED =
            Pattern.compile("replace\\(\\s*\"(\\.[\\w-]+\\.)\",\\s*\"(\\.[\\w-]+\\.)\"");
    private static final Pattern LABELS =
            Pattern.compile("Labels\\.of\\(\\s*\"([\\w.-]+)\"((?:\\s*,\\s*\"[\\w.-]+\")*)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    /// The last tag before a text, where the text is its content.
    private static final Pattern LABEL = Pattern.compile(
            "<(button|label|legend|th|summary|option|a [^<>]*class=\"[^\"]*(?:button|chip|tab)|span class=\"(?:state|chip))"
                    + "[^<]*>(?:@template\\.shell\\.icon\\([^)]*\\))?\\s*\\$\\{text\\(\"([\\w.-]+)\"");
    /// Keys that Spring puts together from what a form's field fails.
    private static final Set<String> SPRING = Set.of("shell.wrong.typeMismatch");

    private final Set<String> whole = new HashSet<>(SPRING);
    private final Map<String, Set<String>> begun = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, String> replaced = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    static TextUses read(Path sources) throws IOException {
        var uses = new TextUses();
        try (var found = Files.walk(sources)) {
            for (var file : found.filter(path -> path.toString().matches(".*\\.(java|jte|js|tsv)"))
                    .filter(path -> !path.toString().contains("/vendor/"))
                    .toList()) uses.read(file.toString(), Files.readString(file));
        }
        return uses;
    }

    private void read(String file, String source) {
        WORD.matcher(source).results().forEach(found -> words.add(plain(found.group())));
        if (!file.matches(".*\\.(java|jte)")) return;
        WHOLE.matcher(source).results().forEach(found -> whole.add(found.group(1)));
        ENDED.matcher(source).results().forEach(found -> ended.add(found.group(1)));
        NAMED.matcher(source)
                .results()
                .forEach(found -> begun.computeIfAbsent(found.group(1), _ -> new HashSet<>())
                        .add(""));
        REPLACED.matcher(source).results().forEach(found -> replaced.put(found.group(2), found.group(1)));
        LABEL.matcher(source).results().forEach(found -> labels.add(found.group(2)));
        BEGUN.matcher(source)
                .results()
                .forEach(found -> begun.computeIfAbsent(found.group(1), _ -> new HashSet<>())
                        .add(found.group(2) == null ? "" : found.group(2)));
        LABELS.matcher(source)
                .results()
                .forEach(found -> WHOLE.matcher(found.group(2))
                        .results()
                        .forEach(name -> whole.add(found.group(1) + "." + name.group(1))));
    }

    boolean asks(String key) {
        return whole.contains(key)
                || begun.entrySet().stream()
                        .anyMatch(begin -> key.startsWith(begin.getKey())
                                && begin.getValue().stream().anyMatch(end -> between(key, begin.getKey(), end)))
                || replaced.entrySet().stream()
                        .anyMatch(other ->
                                key.contains(other.getKey()) && asks(key.replace(other.getKey(), other.getValue())))
                || ended.stream()
                        .anyMatch(end -> key.endsWith(end) && asks(key.substring(0, key.length() - end.length())));
    }

    /// Whether it stands in a button, a tab or a label, where there is little room.
    boolean labels(String key) {
        return labels.contains(key);
    }

    private boolean between(String key, String begin, String end) {
        if (!key.endsWith(end) || key.length() <= begin.length() + end.length()) return false;
        for (var part :
                key.substring(begin.length(), key.length() - end.length()).split("\\."))
            if (!words.contains(plain(part))) return false;
        return true;
    }

    /// `PUPIL_ADMINISTRATOR` is `pupil-administrator` in a key.
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
