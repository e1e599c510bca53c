package jumelage.account;

import java.util.Optional;

/// Filled by modules that have something to show to whoever has just set a password by a letter. The first, by Spring's
/// order, that answers wins.
public interface AfterReset {

    /// @return a path of ours
    Optional<String> of(Person person);
}
