package jumelage.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Styles, behaviours, fonts: what is the same for everyone until the next release. All of it is addressed by one
/// fingerprint, so that a browser may keep it for ever; the stylesheets of all modules are one file.
public final class StaticFiles {
    private static final List<String> FIRST = List.of("tokens", "fonts", "base", "frame", "forms", "parts");
    /// What every page needs.
    static final List<String> CORE = List.of(
            "shell/all.css",
            "shell/favicon.svg",
            "shell/start.js",
            "shell/behaviours.js",
            "shell/drafts.js",
            "shell/under_way.js",
            "shell/keys_controller.js",
            "shell/key_match.js",
            "shell/key_list.js",
            "shell/keys_off.js",
            "vendor/turbo.js",
            "vendor/stimulus.js");
    private static final String STYLES = "shell/all.css";
    private static final String BEHAVIOURS = "shell/behaviours.js";
    private static final String BEHAVIOUR = "_controller.js";
    private static final Map<String, byte[]> FILES = load();
    static final String FINGERPRINT = fingerprint();
    private static final String IMPORTS = imports();

    private StaticFiles() {}

    /// The address of `file`, such as `shell/favicon.svg`.
    public static String address(String file) {
        return "/static/" + FINGERPRINT + "/" + file;
    }

    public static String importMap() {
        return IMPORTS;
    }

    static String importMapHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(IMPORTS.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many bytes of styles and behaviours every page brings to who has none of them yet.
    public static long weight() {
        return Packed.weight(CORE);
    }

    static boolean has(String file) {
        return FILES.containsKey(file);
    }

    static byte[] bytes(String file) {
        return Objects.requireNonNull(FILES.get(file));
    }

    static Set<String> names() {
        return FILES.keySet();
    }

    private static byte[] stylesheet(Map<String, byte[]> files) {
        var all = new StringBuilder();
        files.keySet().stream()
                .filter(file -> file.endsWith(".css") && !file.startsWith("vendor/"))
                .sorted(Comparator.comparingInt(StaticFiles::rank).thenComparing(Comparator.naturalOrder()))
                .forEach(file -> all.append(new String(files.get(file), StandardCharsets.UTF_8))
                        .append('\n'));
        return slim(all.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /// Without comments, indentation and empty lines.
    private static String slim(String styles) {
        return styles.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    private static int rank(String file) {
        if (!file.startsWith("shell/")) return FIRST.size() + 1;
        var place = FIRST.indexOf(file.substring("shell/".length(), file.length() - ".css".length()));
        return place < 0 ? FIRST.size() : place;
    }

    /// What is third-party by name. Our own behaviours are many, and each page would carry the list.
    private static String imports() {
        return FILES.keySet().stream()
                .filter(file -> file.startsWith("vendor/") && file.endsWith(".js"))
                .map(file -> quoted(file.substring("vendor/".length(), file.length() - ".js".length()), address(file)))
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }

    /// Where each behaviour is: `some-name` is `some_name_controller.js` of whichever module.
    private static byte[] behaviours(Set<String> files) {
        var places = new TreeMap<String, String>();
        for (var file : files) {
            if (!file.endsWith(BEHAVIOUR)) continue;
            var name = file.substring(file.lastIndexOf('/') + 1, file.length() - BEHAVIOUR.length())
                    .replace('_', '-');
            var other = places.put(name, file);
            if (other != null) throw new IllegalStateException(file + " has the name of " + other);
        }
        return places.entrySet().stream()
                .map(place -> quoted(place.getKey(), place.getValue()))
                .collect(Collectors.joining(",\n", "export default {\n", "\n};\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String name, String value) {
        return "\"%s\":\"%s\"".formatted(name, value);
    }

    private static Map<String, byte[]> load() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
                var address = file.getURL().toString();
                files.put(address.substring(address.lastIndexOf("/static/") + 8), file.getContentAsByteArray());
            }
            files.put(STYLES, stylesheet(files));
            files.put(BEHAVIOURS, behaviours(files.keySet()));
            return files;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            FILES.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
