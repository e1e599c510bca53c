package jumelage.document;

import java.util.Locale;

/// The spaces of French typography in one block: nobody types them, the reader sees them, no line breaks at them.
record FrenchSpacing(String text) {

    private static final char NARROW = '\u202F';
    private static final char WIDE = '\u00A0';
    private static final String SPACES = " \u00A0\u202F\u2009";
    private static final String SIGNS = ";!?»:";
    private static final String CLOSING = ")]}»”’…%€";

    static boolean isFor(String language) {
        var tag = language.toLowerCase(Locale.ROOT);
        return tag.equals("fr") || tag.startsWith("fr-");
    }

    /// The characters from one index to the other. What stands around them counts, even where marks change.
    String set(int from, int to) {
        var set = new StringBuilder();
        for (int index = from; index < to; index++) {
            char character = text.charAt(index);
            char before = at(index - 1);
            char after = at(index + 1);
            if (isSpace(character) && (SIGNS.indexOf(after) >= 0 || before == '«')) {
                set.append(spaceBefore(after));
                continue;
            }
            if (asksForSpace(character, before, after)) {
                set.append(spaceBefore(character));
            }
            set.append(character);
            if (character == '«' && !isBlank(after)) {
                set.append(NARROW);
            }
        }
        return set.toString();
    }

    /// Not within times, addresses and the like: `10:30`, `http://`, `?id=3`.
    private static boolean asksForSpace(char sign, char before, char after) {
        return switch (sign) {
            case '»' -> !isBlank(before) && before != '«';
            case ':' -> (Character.isLetter(before) || CLOSING.indexOf(before) >= 0) && isBlank(after);
            case ';', '!', '?' ->
                (Character.isLetterOrDigit(before) || CLOSING.indexOf(before) >= 0)
                        && (isBlank(after) || SIGNS.indexOf(after) >= 0 || CLOSING.indexOf(after) >= 0);
            default -> false;
        };
    }

    private static char spaceBefore(char sign) {
        return sign == ':' ? WIDE : NARROW;
    }

    private static boolean isSpace(char character) {
        return SPACES.indexOf(character) >= 0;
    }

    private static boolean isBlank(char character) {
        return isSpace(character) || Character.isWhitespace(character);
    }

    /// Beyond its ends a block goes on like after a new line.
    private char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }
}
