package jumelage.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// The 2,048 words of one language, from which the words of cards are drawn. The list itself is no secret.
public final class WordList {
    static final int WORDS = 3;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("œ", "oe"),
            Map.entry("æ", "ae"),
            Map.entry("ß", "ss"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"),
            Map.entry("ς", "σ"),
            Map.entry("ء", ""),
            Map.entry("ـ", ""),
            Map.entry("ٱ", "ا"),
            Map.entry("ى", "ي"),
            Map.entry("ی", "ي"),
            Map.entry("ک", "ك"),
            Map.entry("ة", "ه"));
    private static final Map<String, WordList> ALL = load("en", "fr", "el", "ar");

    private final String language;
    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    private WordList(String language, List<String> words) {
        this.language = language;
        this.words = words;
        for (var number = 0; number < words.size(); number++) numbers.put(fold(words.get(number)), number);
    }

    public static Iterable<String> languages() {
        return ALL.keySet();
    }

    public static Optional<WordList> of(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    /// The English one where `language` has none.
    static WordList nearest(String language) {
        return of(language).or(() -> of("en")).orElseThrow();
    }

    /// What three typed words can mean: once for each list that has all of them.
    static List<Words> meant(List<String> typed) {
        return ALL.values().stream()
                .filter(list -> typed.stream().allMatch(list::has))
                .map(list -> list.words(typed))
                .toList();
    }

    /// Those of `typed` that the list which has most of them has not.
    static List<String> unknown(List<String> typed) {
        return ALL.values().stream()
                .map(list -> typed.stream().filter(word -> !list.has(word)).toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(typed);
    }

    List<String> words() {
        return words;
    }

    boolean has(String typed) {
        return numbers.containsKey(fold(typed));
    }

    Words words(List<String> typed) {
        return new Words(
                language,
                typed.stream().map(word -> numbers.getOrDefault(fold(word), -1)).toList());
    }

    Words draw() {
        return new Words(
                language,
                CHANCE.ints(0, words.size()).distinct().limit(WORDS).boxed().toList());
    }

    List<String> read(Words drawn) {
        return drawn.numbers().stream().map(words::get).toList();
    }

    /// A word without accents, capitals and signs, as `words.js` folds it too: "Forêt " and "foret" are one. In Arabic
    /// hamza, vowel signs and the stretching of letters do not count, nor do ى for ي and ه for ة.
    public static String fold(String typed) {
        return Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> ALIKE.getOrDefault(letter, letter))
                .collect(Collectors.joining())
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, WordList> load(String... languages) {
        var all = new LinkedHashMap<String, WordList>();
        for (var language : languages)
            try {
                var text =
                        new ClassPathResource("words/" + language + ".txt").getContentAsString(StandardCharsets.UTF_8);
                all.put(
                        language,
                        new WordList(language, Arrays.asList(text.strip().split("\n"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return all;
    }
}
