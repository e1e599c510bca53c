package jumelage.document;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Sizes of files as people say them: by thousands, with one digit behind the point where it matters,
/// in the digits 0–9 everywhere.
public final class FileSize {
    private static final double THOUSAND = 1_000;

    private static final Map<Kind, MeasureFormat> FORMATS = new ConcurrentHashMap<>();

    private record Kind(String language, int digits) {
        MeasureFormat format() {
            var locale = ULocale.forLanguageTag(language).setKeywordValue("numbers", "latn");
            var numbers = NumberFormat.getInstance(locale);
            numbers.setMaximumFractionDigits(digits);
            return MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.SHORT, numbers);
        }
    }

    private FileSize() {}

    /// `84 kB`, `1.2 MB`, in a language given by its tag.
    public static String of(long bytes, String language) {
        var kilobytes = bytes / THOUSAND;
        return FORMATS.computeIfAbsent(new Kind(language, kilobytes >= THOUSAND ? 1 : 0), Kind::format)
                .format(measure(kilobytes));
    }

    private static Measure measure(double kilobytes) {
        if (kilobytes < THOUSAND) return new Measure(Math.max(1, kilobytes), MeasureUnit.KILOBYTE);
        var megabytes = kilobytes / THOUSAND;
        return megabytes < THOUSAND
                ? new Measure(megabytes, MeasureUnit.MEGABYTE)
                : new Measure(megabytes / THOUSAND, MeasureUnit.GIGABYTE);
    }
}
