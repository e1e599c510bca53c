package jumelage.wiki;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;
import java.util.Optional;
import java.util.regex.Pattern;
import jumelage.shell.NotFound;

/// Where a page stands below its room: its number for ever, and words of its title, which may change.
public record PageAddress(int number, String words) {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,8})(?:-(.*))?");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final int LONGEST = 60;
    /// Every link to a page asks for its words, and transliterating costs more than the page around it.
    private static final Cache<String, String> WORDS =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /// @throws NotFound for what cannot be one
    public static PageAddress of(String segment) {
        return read(segment).orElseThrow(NotFound::new);
    }

    static Optional<PageAddress> read(String segment) {
        var found = SHAPE.matcher(segment);
        if (!found.matches()) return Optional.empty();
        var words = found.group(2) == null ? "" : found.group(2);
        return Optional.of(new PageAddress(Integer.parseInt(found.group(1)), words));
    }

    public static PageAddress of(int number, String title) {
        return new PageAddress(number, wordsOf(title));
    }

    public String segment() {
        return words.isEmpty() ? "" + number : number + "-" + words;
    }

    private static String wordsOf(String title) {
        return WORDS.get(title, PageAddress::transliterated);
    }

    private static String transliterated(String title) {
        var words = LATIN.transliterate(title).replaceAll("[^a-z0-9]+", "-");
        if (words.length() > LONGEST) words = words.substring(0, words.lastIndexOf('-', LONGEST) + 1);
        return words.replaceAll("^-|-$", "");
    }
}
