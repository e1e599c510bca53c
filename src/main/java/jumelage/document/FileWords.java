package jumelage.document;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a link to a file says of it: what kind it is and how large, `PDF · 1.2 MB`.
record FileWords(Source source, String language) {

    private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})");

    String line() {
        var size = FileSize.of(source.bytes(), language);
        return kind().isEmpty() ? size : kind() + " · " + size;
    }

    private String kind() {
        var ending = ENDING.matcher(source.name());
        return ending.matches() ? ending.group(1).toUpperCase(Locale.ROOT) : "";
    }
}
