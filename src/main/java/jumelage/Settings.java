package jumelage;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
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

    /// The data folder, made where it is missing.
    ///
    /// @throws Refused where this account can write nothing there
    static Path made(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException _) {
            throw unwritable(data);
        }
        if (!Files.isWritable(data)) throw unwritable(data);
        return data;
    }

    private static Refused unwritable(Path data) {
        return new Refused("The folder " + data + " cannot be made or written by the account "
                + System.getProperty("user.name") + ": give it to that account, or name another folder in"
                + " JUMELAGE_DATA.");
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

    /// How much fits, in megabytes; nothing where the operator has said nothing.
    ///
    /// @param name of the setting, which the sentence names
    static OptionalInt megabytes(String name, @Nullable String setting) {
        if (setting == null) return OptionalInt.empty();
        if (!setting.matches("[1-9]\\d{0,6}"))
            throw new Refused(name + " must be a whole number of megabytes, from 1 to 9999999.");
        return OptionalInt.of(Integer.parseInt(setting));
    }

    /// The address before every path, without a slash at its end.
    static URI publicUrl(@Nullable String setting, int port, boolean demo) {
        if (setting == null) return URI.create("http://localhost:" + port);
        var address = address(setting);
        var here = List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
        if (demo && !here)
            throw new Refused("A demo answers on this machine only: leave JUMELAGE_PUBLIC_URL unset, or start a"
                    + " real installation with JUMELAGE_DEMO=false on an empty folder.");
        return address;
    }

    private static URI address(String setting) {
        try {
            var address = new URI(setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting);
            if (address.getHost() != null && setting.matches("https?://[^/?#@]+/?")) return address;
        } catch (URISyntaxException _) {
            // no address at all
        }
        throw new Refused("JUMELAGE_PUBLIC_URL must look like https://twinning.example, with nothing after the host"
                + " but a port.");
    }
}
