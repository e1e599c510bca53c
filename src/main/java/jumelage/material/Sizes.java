package jumelage.material;

import static jumelage.shell.Texts.text;

import java.util.Locale;

/// Sizes as people say them: thousands, not powers of two.
public final class Sizes {
    private static final double THOUSAND = 1000;

    private Sizes() {}

    /// `84 kB`, `1.2 MB`, in the reader's language.
    public static String of(long bytes) {
        if (bytes < 100 * THOUSAND / 100) return text("material.size.b", bytes);
        if (bytes < THOUSAND * THOUSAND) return text("material.size.kb", Math.round(bytes / THOUSAND));
        if (bytes < THOUSAND * THOUSAND * THOUSAND) return text("material.size.mb", tenth(bytes / THOUSAND / THOUSAND));
        return text("material.size.gb", tenth(bytes / THOUSAND / THOUSAND / THOUSAND));
    }

    private static double tenth(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", value));
    }
}
