package jumelage.document;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The files with the captions of a film or sound, by SHA-256, each by its language.
record Captions(SortedMap<String, String> files) {

    static final Captions NONE = new Captions(Map.of());

    private Captions(Map<String, String> files) {
        this(Collections.unmodifiableSortedMap(new TreeMap<>(files)));
    }

    static Captions of(Map<String, String> files) {
        return files.isEmpty() ? NONE : new Captions(files);
    }

    /// @param line as [#line] writes it, or nothing
    static Captions read(String line) {
        var files = new TreeMap<String, String>();
        for (var one : line.isEmpty() ? new String[0] : line.split(",")) {
            var at = one.indexOf(':');
            if (files.put(one.substring(0, at), one.substring(at + 1)) != null) {
                throw new Refused(Unfit.BAD_ATTRIBUTE);
            }
        }
        return of(files);
    }

    /// `en:…,fr:…`, in the order of the languages.
    String line() {
        return files.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(","));
    }
}
