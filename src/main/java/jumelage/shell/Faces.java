package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/// Filled by the module that knows who is signed in.
public interface Faces {
    Optional<Face> of(HttpServletRequest request);

    /// Whoever is signed in has chosen another language.
    void speak(HttpServletRequest request, Locale language);
}
