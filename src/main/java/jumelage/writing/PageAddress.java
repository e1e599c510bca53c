package jumelage.writing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;
import jumelage.room.Room;
import jumelage.shell.NotFound;

/// The last part of a page's address: its number for ever, and words of its title, which may change.
public record PageAddress(int number, String words) {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,8})(?:-(.*))?");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final int LONGEST = 60;
    /// The words of titles that were asked for lately: finding them costs more than all else in a list of pages.
    private static final Cache<String, String> WORDS =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /// @throws NotFound for what cannot be one
    public static PageAddress of(String segment) {
        var found = SHAPE.matcher(segment);
        if (!found.matches()) throw new NotFound();
        return new PageAddress(Integer.parseInt(found.group(1)), found.group(2) == null ? "" : found.group(2));
    }

    public static PageAddress of(int number, String title) {
        return new PageAddress(number, WORDS.get(title, PageAddress::wordsOf));
    }

    public String segment() {
        return words.isEmpty() ? String.valueOf(number) : number + "-" + words;
    }

    /// Where everybody reads it.
    public String outside(Room room) {
        return "/projects/" + room.slug() + "/pages/" + segment();
    }

    private static String wordsOf(String title) {
        var words = LATIN.transliterate(title).replaceAll("[^a-z0-9]+", "-");
        var cut = words.length() > LONGEST ? words.substring(0, words.lastIndexOf('-', LONGEST) + 1) : words;
        return cut.replaceAll("^-|-$", "");
    }
}
