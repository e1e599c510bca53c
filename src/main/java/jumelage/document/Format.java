package jumelage.document;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The forms that texts in attributes may have; there is no free text in them.
@SuppressWarnings("ImmutableEnumChecker") // what is tested is a pattern or a function without state
enum Format {
    ID(Unfit.BAD_ATTRIBUTE, matching("[A-Za-z0-9_-]{1,36}")),
    LANGUAGE(Unfit.BAD_ATTRIBUTE, matching("[A-Za-z0-9-]{2,35}").and(Format::wellFormed)),
    DIRECTION(Unfit.BAD_ATTRIBUTE, matching("ltr|rtl|auto")),
    PAGE(Unfit.BAD_LINK, matching("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
    MATERIAL(Unfit.BAD_ATTRIBUTE, matching("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
    FILE(Unfit.BAD_ATTRIBUTE, matching("[0-9a-f]{64}")),
    CAPTIONS(Unfit.BAD_ATTRIBUTE, matching("(?:[a-z]{2,3}(-[A-Za-z]{2,4})?:[0-9a-f]{64}(,(?!$)|$)){0,12}")),
    /// What a picture shows, in words.
    ALTERNATIVE(Unfit.UNDESCRIBED, text -> text.length() <= 500 && Words.isWord(text)),
    TITLE(
            Unfit.BAD_ATTRIBUTE,
            text -> text.length() <= 200 && !Characters.line(text).isEmpty()),
    CREDIT(Unfit.BAD_ATTRIBUTE, text -> text.length() <= 200),
    LICENCE(Unfit.BAD_ATTRIBUTE, key -> key.isEmpty() || Licence.of(key).isPresent()),
    /// An address on the web or of mail, without a space, a quote, a character that hides, or a name before the host.
    LINK(
            Unfit.BAD_LINK,
            matching("(?is)https?://[^\\p{C}\\p{Z}/?#@\\\\\"<>]+([/?#][^\\p{C}\\p{Z}\\\\\"<>]*)?")
                    .or(matching("(?i)mailto:(?!.*%0[ad])[^\\p{C}\\p{Z}@?\\\\\"<>]+@[^\\p{C}\\p{Z}@\\\\\"<>]+"))
                    .and(link -> link.length() <= 2_000));

    private final Unfit otherwise;
    private final Predicate<String> form;

    Format(Unfit otherwise, Predicate<String> form) {
        this.otherwise = otherwise;
        this.form = form;
    }

    boolean fits(String value) {
        return form.test(value);
    }

    /// What a document is that breaks this form.
    Unfit otherwise() {
        return otherwise;
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean wellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
