package jumelage.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The texts as they are written: by language, then key.
record TextFiles(Map<String, Map<String, String>> all, Map<String, Set<String>> doubles) {

    static TextFiles read(Path folder) throws IOException {
        var files = new TextFiles(new TreeMap<>(), new TreeMap<>());
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(path -> path.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) files.read(file, file.getFileName().toString().replace(".properties", ""));
        }
        return files;
    }

    private void read(Path file, String language) throws IOException {
        var texts = all.computeIfAbsent(language, _ -> new TreeMap<>());
        var twice = doubles.computeIfAbsent(language, _ -> new TreeSet<>());
        try (var in = Files.newBufferedReader(file)) {
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object text) {
                    if (texts.put((String) key, (String) text) != null) twice.add((String) key);
                    return text;
                }
            }.load(in);
        }
    }

    Set<String> languages() {
        return all.keySet();
    }

    Map<String, String> of(String language) {
        return all.getOrDefault(language, Map.of());
    }

    /// Those given twice.
    Set<String> twice(String language) {
        return doubles.getOrDefault(language, Set.of());
    }

    /// The keys of all languages together.
    Set<String> keys() {
        var keys = new TreeSet<String>();
        all.values().forEach(texts -> keys.addAll(texts.keySet()));
        return keys;
    }
}
