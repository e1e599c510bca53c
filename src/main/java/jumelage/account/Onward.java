package jumelage.account;

import java.util.Optional;
import jumelage.shell.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where somebody who has just signed in goes on.
@Component
class Onward {
    private final ObjectProvider<Landing> landings;

    Onward(ObjectProvider<Landing> landings) {
        this.landings = landings;
    }

    /// @param to where they wanted to go; an address that is not ours is left aside
    String of(Person person, String to) {
        if (Redirect.local(to)) return to;
        return first(person).orElse("/");
    }

    /// The page that is first for `person`, if there is one.
    Optional<String> first(Person person) {
        return landings.orderedStream()
                .flatMap(landing -> landing.of(person).stream())
                .findFirst();
    }
}
