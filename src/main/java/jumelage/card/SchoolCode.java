package jumelage.card;

import java.text.Normalizer;
import java.util.Locale;

/// A school's code as people read and type it.
public final class SchoolCode {
    static final int LONGEST = 20;
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABEZHIKMNOPTYX";

    private SchoolCode() {}

    /// "GUER 27": letters and numbers apart.
    public static String spaced(String code) {
        return code.replaceAll("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})", " ");
    }

    /// What was typed, as codes are kept: no spaces, no small letters. Codes are Latin: the Greek letters that look the
    /// same are taken for them, and the digits of every script for ours.
    static String typed(String text) {
        var code = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .codePoints()
                .limit(LONGEST)
                .map(SchoolCode::latin)
                .forEach(code::appendCodePoint);
        return code.toString();
    }

    private static int latin(int sign) {
        if (Character.isDigit(sign)) return '0' + Character.digit(sign, 10);
        var place = GREEK.indexOf(sign);
        return place < 0 ? sign : LATIN.charAt(place);
    }
}
