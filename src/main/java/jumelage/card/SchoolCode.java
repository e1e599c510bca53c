package jumelage.card;

import java.util.Locale;

/// A school's code as people read and type it.
public final class SchoolCode {
    static final int LONGEST = 20;

    private SchoolCode() {}

    /// "GUER 27": letters and numbers apart.
    public static String spaced(String code) {
        return code.replaceAll("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})", " ");
    }

    /// What was typed, as codes are kept: no spaces, no small letters.
    static String typed(String text) {
        var code = text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
        return code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    }
}
