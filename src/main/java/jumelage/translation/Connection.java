package jumelage.translation;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import jumelage.store.Database.Refused;

/// Where a translating machine is, and how it is spoken to.
///
/// @param address without a slash at its end
/// @param key empty where it wants none
record Connection(Dialect dialect, URI address, String key) {

    /// @param setting `libretranslate:` or `apertium:` and an address, with `?key=…` where the machine wants one
    /// @throws Refused if `setting` is no such thing
    static Connection of(String setting) {
        var parts = setting.strip().split(":", 2);
        var dialect = Arrays.stream(Dialect.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                .findFirst()
                .orElseThrow(Connection::unreadable);
        try {
            var whole = URI.create(parts.length < 2 ? "" : parts[1]);
            var query = whole.getRawQuery();
            var plain = whole.getHost() != null
                    && ("http".equals(whole.getScheme()) || "https".equals(whole.getScheme()))
                    && whole.getRawUserInfo() == null
                    && whole.getRawFragment() == null
                    && (query == null || query.matches("key=[^&=]+"));
            if (!plain) throw unreadable();
            var key = query == null ? "" : URLDecoder.decode(query.substring("key=".length()), StandardCharsets.UTF_8);
            var address = parts[1].replaceFirst("\\?.*", "").replaceFirst("/+$", "");
            return new Connection(dialect, URI.create(address), key);
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused("JUMELAGE_TRANSLATE_URL must look like libretranslate:http://localhost:5000?key=… or"
                + " apertium:http://localhost:2737.");
    }

    URI at(String path) {
        return URI.create(address + path);
    }

    /// Says no key.
    @Override
    public String toString() {
        return dialect + " at " + address.getHost();
    }
}
