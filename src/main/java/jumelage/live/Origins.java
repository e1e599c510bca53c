package jumelage.live;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jumelage.shell.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets sockets be opened by our own pages only, since browsers send cookies with sockets of every page. Those are ours
/// that come from the public address, or on the machine itself from where the socket leads.
@Component
class Origins {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Installation installation;

    private record Site(String scheme, String host, int port) {
        static Optional<Site> of(@Nullable String address) {
            if (address == null) return Optional.empty();
            try {
                var site = URI.create(address.toLowerCase(Locale.ROOT));
                if (site.getScheme() == null || site.getHost() == null) return Optional.empty();
                var usual = site.getScheme().equals("https") ? 443 : 80;
                return Optional.of(
                        new Site(site.getScheme(), site.getHost(), site.getPort() < 0 ? usual : site.getPort()));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    Origins(Installation installation) {
        this.installation = installation;
    }

    boolean ours(HttpServletRequest request) {
        var origin = Site.of(request.getHeader("Origin"));
        if (origin.isEmpty()) return false;
        if (origin.equals(Site.of(installation.publicUrl().toString()))) return true;
        return HERE.contains(origin.get().host()) && origin.equals(Site.of("http://" + request.getHeader("Host")));
    }
}
