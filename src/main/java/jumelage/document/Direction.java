package jumelage.document;

import java.util.Locale;

/// Which way a text runs.
enum Direction {
    LTR,
    RTL,
    AUTO;

    private final String tag = name().toLowerCase(Locale.ROOT);

    static Direction of(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    String tag() {
        return tag;
    }
}
