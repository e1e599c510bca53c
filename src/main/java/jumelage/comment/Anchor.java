package jumelage.comment;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import jumelage.document.Passage;
import org.jspecify.annotations.Nullable;

/// A passage as whoever comments on it has marked it.
///
/// @param block in which it begins
/// @param place how many characters from the beginning of the block, as nearly as was known
/// @param start where it begins for those who write together: a relative position of Yjs, in base64
/// @param end where it ends, likewise
public record Anchor(
        String block,
        int place,
        String quote,
        @Nullable String start,
        @Nullable String end) {
    /// So many characters of a passage are kept.
    public static final int LONGEST = 300;

    private static final int MOST_BYTES = 200;
    private static final Pattern BLOCK = Pattern.compile("[A-Za-z0-9_-]{1,36}");
    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");

    /// The passage that a form names; what cannot be meant is passed over. Nothing is quoted where it names none.
    static Anchor of(CommentDraft draft, List<Passage> text) {
        var block = BLOCK.matcher(draft.block()).matches() ? draft.block() : "";
        var quote = draft.quote().isEmpty()
                ? text.stream()
                        .filter(one -> one.id().equals(block))
                        .map(Passage::words)
                        .findFirst()
                        .orElse("")
                : draft.quote();
        var place = PLACE.matcher(draft.place()).matches() ? Integer.parseInt(draft.place()) : 0;
        return new Anchor(block, place, cut(quote), position(draft.start()), position(draft.end()));
    }

    /// No half of a character that takes two units.
    static String cut(String quote) {
        if (quote.length() <= LONGEST) return quote;
        var end = Character.isHighSurrogate(quote.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return quote.substring(0, end);
    }

    private static @Nullable String position(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return bytes.length == 0 || bytes.length > MOST_BYTES
                    ? null
                    : Base64.getEncoder().encodeToString(bytes);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
