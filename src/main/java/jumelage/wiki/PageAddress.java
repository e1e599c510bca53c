package jumelage.wiki;

import java.util.Optional;
import java.util.regex.Pattern;
import jumelage.shell.NotFound;

/// Where a page stands below its room: its number for ever, and words of its title, which may change.
public record PageAddress(int number, String words) {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,8})(?:-(.*))?");

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
        return new PageAddress(
                number, jumelage.writing.PageAddress.of(number, title).words());
    }

    public String segment() {
        return words.isEmpty() ? "" + number : number + "-" + words;
    }
}
