package jumelage.shell;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The answer to a form that has done its work: see the next page.
public final class Redirect {
    private Redirect() {}

    /// Whether `path` is an address of our own, however a browser may read it.
    public static boolean local(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) return false;
        try {
            var address = new URI(path);
            return !address.isAbsolute() && address.getRawAuthority() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// @param path one of our own, already encoded
    public static ResponseEntity<View> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /// @param path the one address that replaces this one for ever
    public static ResponseEntity<View> movedTo(String path) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(path))
                .build();
    }
}
