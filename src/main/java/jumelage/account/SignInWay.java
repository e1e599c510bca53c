package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jumelage.shell.View;

/// Filled by modules that offer staff another way in than a password: shown on the sign-in page, below the form.
public interface SignInWay {

    /// @param to where they wanted to go
    /// @return a part of the page; nothing where this way is closed
    Optional<View> offer(HttpServletRequest request, String to);
}
