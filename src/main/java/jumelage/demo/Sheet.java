package jumelage.demo;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page of the demo world as it was written down: a few lines of facts, then its text in markup.
///
/// @param key what links call it, such as `03-passwords`
record Sheet(String key, Map<String, String> facts, String text) {
    private static final Pattern FORM = Pattern.compile("---\n(.*?)\n---\n(.*)", Pattern.DOTALL);

    /// @throws IllegalArgumentException if there are no facts at its head
    static Sheet read(String key, String file) {
        var found = FORM.matcher(file);
        if (!found.matches()) throw new IllegalArgumentException("No facts at the head of " + key);
        var facts = found.group(1)
                .lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(line -> line[0].strip(), line -> line[1].strip()));
        return new Sheet(key, facts, found.group(2));
    }

    String title() {
        return fact("title");
    }

    String language() {
        return fact("lang");
    }

    String author() {
        return fact("author");
    }

    String audience() {
        return fact("audience");
    }

    Optional<String> parent() {
        return Optional.of(fact("parent")).filter(parent -> !parent.isEmpty());
    }

    /// The page that it says in another language.
    Optional<String> original() {
        return Optional.of(fact("original")).filter(page -> !page.isEmpty());
    }

    /// How many days ago it was written, where the book says so.
    Optional<Integer> ago() {
        return Optional.of(fact("ago")).filter(days -> !days.isEmpty()).map(Integer::valueOf);
    }

    /// Whether everybody who must has said yes to it.
    boolean approved() {
        return fact("approved").equals("true");
    }

    /// Whether it says that it waits to be read beyond the members.
    boolean goesOut() {
        return audience().equals("public") || audience().equals("families");
    }

    /// The school that has agreed already to what its pupils wrote.
    Optional<String> agreed() {
        return Optional.of(fact("agreed")).filter(school -> !school.isEmpty());
    }

    private String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
