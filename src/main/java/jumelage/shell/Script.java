package jumelage.shell;

import com.ibm.icu.util.ULocale;

/// How a language is written.
public final class Script {
    private Script() {}

    /// `rtl` or `ltr`: how the language of this tag runs; for an attribute `dir` beside `lang`.
    public static String direction(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
