package jumelage.account;

import java.util.Optional;

/// Where somebody goes after signing in. Filled by the modules that have a first page for them; the first, by Spring's
/// order, that answers wins.
public interface Landing {

    /// @return a path of ours
    Optional<String> of(Person person);
}
