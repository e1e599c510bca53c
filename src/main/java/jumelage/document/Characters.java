package jumelage.document;

/// Characters that a database, a browser and an XML file all take.
final class Characters {

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /// The text with every character that is none (control characters, half pairs) replaced by U+FFFD.
    static String sound(String text) {
        if (text.codePoints().allMatch(Characters::sound)) {
            return text;
        }
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(character -> sound(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The same on one line, without spaces around.
    static String line(String text) {
        return sound(text).replaceAll("\\s+", " ").strip();
    }

    /// Whether there is a letter of any script.
    static boolean letters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean sound(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            default -> (character & 0xFFFE) != 0xFFFE;
        };
    }
}
