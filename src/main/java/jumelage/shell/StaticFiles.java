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
            "shell/drafts.js",
            "shell/under_way.js",
            "shell/keys_controller.js",
            "shell/key_match.js",
            "shell/key_list.js",
            "shell/keys_off.js",
            "vendor/turbo.js",
            "vendor/stimulus.js");
    private static final String STYLES = "shell/all.css";
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

    private static String imports() {
        var map = new TreeMap<String, String>();
        for (var file : FILES.keySet()) {
            var name = file.substring(file.lastIndexOf('/') + 1);
            if (name.endsWith("_controller.js"))
                map.put("controllers/" + name.replace("_controller.js", "").replace('_', '-'), address(file));
            else if (file.startsWith("vendor/") && name.endsWith(".js"))
                map.put(name.replace(".js", ""), address(file));
        }
        var json = new StringBuilder("{\"imports\":{");
        map.forEach((name, address) ->
                json.append(json.length() > 12 ? "," : "").append("\"%s\":\"%s\"".formatted(name, address)));
        return json.append("}}").toString();
    }

    private static Map<String, byte[]> load() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
                var address = file.getURL().toString();
                files.put(address.substring(address.lastIndexOf("/static/") + 8), file.getContentAsByteArray());
            }
            files.put(STYLES, stylesheet(files));
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
