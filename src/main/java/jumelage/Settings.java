package jumelage;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import jumelage.store.Database.Refused;
import org.jspecify.annotations.Nullable;

/// What the operator has set in the environment. What makes no sense is refused with a sentence.
final class Settings {
    private static final int LONGEST_DRAIN = 300;

    private Settings() {}

    static @Nullable String of(String name) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    static Path data() {
        var setting = of("JUMELAGE_DATA");
        return Path.of(setting == null ? "data" : setting).toAbsolutePath().normalize();
    }

    /// Where the server listens.
    ///
    /// @param setting as the operator has written it, if at all
    static int port(@Nullable String setting) {
        if (setting == null) return 8080;
        if (!setting.matches("\\d{1,5}")) throw new Refused("PORT must be a number.");
        return Integer.parseInt(setting);
    }

    /// For how many seconds pages are answered at shutdown after the node has said that it is not ready any more.
    static int drain(@Nullable String setting) {
        if (setting == null) return 0;
        if (!setting.matches("\\d{1,3}") || Integer.parseInt(setting) > LONGEST_DRAIN)
            throw new Refused("JUMELAGE_DRAIN_SECONDS must be a number from 0 to " + LONGEST_DRAIN + ".");
        return Integer.parseInt(setting);
    }

    static URI publicUrl(@Nullable String setting, int port, boolean demo) {
        if (setting == null) return URI.create("http://localhost:" + port);
        var here = List.of("localhost", "127.0.0.1", "[::1]")
                .contains(URI.create(setting).getHost());
        if (demo && !here)
            throw new Refused("A demo answers on this machine only: leave JUMELAGE_PUBLIC_URL unset, or start a"
                    + " real installation with JUMELAGE_DEMO=false on an empty folder.");
        return URI.create(setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting);
    }
}
