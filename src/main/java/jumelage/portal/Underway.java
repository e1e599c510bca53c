package jumelage.portal;

import java.util.Optional;

/// Filled by what is still being made while the front page answers already.
public interface Underway {
    /// How far it is, in the reader’s language; nothing when nothing is being made.
    Optional<String> stage();
}
