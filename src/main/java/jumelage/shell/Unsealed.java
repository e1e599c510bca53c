package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;

/// Filled by modules for what is sent by programs that hold no form of ours, and proves by other means that it may.
public interface Unsealed {

    /// Whether `request` is such a one. It is still refused where another site sends it in a reader's name.
    boolean takes(HttpServletRequest request);
}
