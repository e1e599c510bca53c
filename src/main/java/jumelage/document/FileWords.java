package jumelage.document;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a link to a file says of it: what kind it is and how large, `PDF · 1.2 MB`.
record FileWords(Source source, String language) {

    private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})");
    private static final double THOUSAND = 1_000;

    String line() {
        return kind().isEmpty() ? size() : kind() + " · " + size();
    }

    private String kind() {
        var ending = ENDING.matcher(source.name());
        return ending.matches() ? ending.group(1).toUpperCase(Locale.ROOT) : "";
    }

    private String size() {
        double kilobytes = source.bytes() / THOUSAND;
        var locale = ULocale.forLanguageTag(language);
        var numbers = NumberFormat.getInstance(locale);
        var large = kilobytes >= THOUSAND;
        numbers.setMaximumFractionDigits(large ? 1 : 0);
        var measure = large
                ? new Measure(kilobytes / THOUSAND, MeasureUnit.MEGABYTE)
                : new Measure(Math.max(1, kilobytes), MeasureUnit.KILOBYTE);
        return MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.SHORT, numbers)
                .format(measure);
    }
}
