package jumelage.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The menus at the head of the pages. That of somebody signed in is asked for once and kept for at most 30 seconds, or
/// until another face is known of him: whoever changes his rights makes the old one forgotten, on every node.
@Component
class Menus {
    private final List<Navigation> modules;
    private final Cache<Key, List<Navigation.Entry>> kept = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Menus(List<Navigation> modules) {
        this.modules = modules;
    }

    /// One face object, not what it shows: two that look alike may have other rights.
    private record Key(Face face, Locale language) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var known, var spoken) && known == face && spoken.equals(language);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(face) + language.hashCode();
        }
    }

    List<Navigation.Entry> of(HttpServletRequest request, Optional<Face> face) {
        return face.map(known ->
                        kept.get(new Key(known, Screen.current().reader().locale()), _ -> ask(request)))
                .orElseGet(() -> ask(request));
    }

    private List<Navigation.Entry> ask(HttpServletRequest request) {
        return modules.stream()
                .flatMap(module -> module.entries(request).stream())
                .sorted(Comparator.comparingInt(Navigation.Entry::order))
                .toList();
    }
}
