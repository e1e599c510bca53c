package jumelage.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Jumelage on a phone's first screen, and its public pages without a line.
@RestController
class WebAppController {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType MANIFEST = new MediaType("application", "manifest+json", StandardCharsets.UTF_8);

    private final byte[] worker = worker();

    /// The worker holds the fingerprint of what it keeps, so that a new release is a new worker.
    @Open
    @GetMapping("/service-worker.js")
    ResponseEntity<byte[]> keeper() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(SCRIPT)
                .body(worker);
    }

    @Open
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<byte[]> manifest() {
        var manifest = Map.of(
                "id",
                "/",
                "name",
                "Jumelage",
                "description",
                Texts.text("shell.app"),
                "lang",
                Screen.current().reader().language(),
                "start_url",
                "/",
                "display",
                "minimal-ui",
                "background_color",
                "#FAF6EB",
                "theme_color",
                "#FAF6EB",
                "icons",
                List.of(
                        icon("icon-192.png", "192x192", "any"),
                        icon("icon-512.png", "512x512", "any"),
                        icon("icon-maskable-512.png", "512x512", "maskable"),
                        icon("icon-maskable.svg", "any", "maskable")));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .contentType(MANIFEST)
                .body(JsonMapper.shared().writeValueAsBytes(manifest));
    }

    /// What stands in for a page that is not kept.
    @Open
    @GetMapping("/offline")
    ShowOffline offline() {
        return new ShowOffline();
    }

    private static Map<String, String> icon(String file, String sizes, String purpose) {
        var type = file.endsWith(".svg") ? "image/svg+xml" : "image/png";
        return Map.of("src", StaticFiles.address("shell/" + file), "sizes", sizes, "type", type, "purpose", purpose);
    }

    private static byte[] worker() {
        var known = Map.of(
                "version",
                StaticFiles.FINGERPRINT,
                "files",
                StaticFiles.CORE.stream().map(StaticFiles::address).toList(),
                "languages",
                Reader.LANGUAGES.stream().map(Locale::getLanguage).toList());
        var script = "const KNOWN = " + JsonMapper.shared().writeValueAsString(known) + ";\n"
                + new String(StaticFiles.bytes("shell/service_worker.js"), StandardCharsets.UTF_8);
        return script.getBytes(StandardCharsets.UTF_8);
    }
}
