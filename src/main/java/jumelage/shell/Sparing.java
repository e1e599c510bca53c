package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/// Whether a device wishes for little data: what was chosen on it, else what its browser says.
final class Sparing {
    static final String NAME = "low-data";
    private static final Set<String> CHOICES = Set.of("yes", "no");

    private Sparing() {}

    /// @param chooses whether whoever asks may choose: not on pages that shared caches keep
    static boolean wished(HttpServletRequest request, HttpServletResponse response, boolean chooses) {
        var chosen = chooses ? Choice.asked(request, NAME).filter(CHOICES::contains) : Optional.<String>empty();
        chosen.ifPresent(choice -> Choice.keep(request, response, NAME, choice));
        return chosen.or(() -> Choice.remembered(request, NAME)
                        .filter(CHOICES::contains)
                        .findFirst())
                .map("yes"::equals)
                .orElseGet(() -> "on".equalsIgnoreCase(request.getHeader("Save-Data")));
    }
}
