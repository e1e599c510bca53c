package jumelage.account;

import java.util.Optional;
import jumelage.shell.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where somebody who has just signed in goes on.
@Component
class Onward {
    private final ObjectProvider<Landing> landings;
    private final ObjectProvider<AfterReset> resets;

    Onward(ObjectProvider<Landing> landings, ObjectProvider<AfterReset> resets) {
        this.landings = landings;
        this.resets = resets;
    }

    /// @param to where they wanted to go; an address that is not ours is left aside
    String of(Person person, String to) {
        if (Redirect.local(to)) return to;
        return first(person).orElse("/");
    }

    /// Where `person` goes who has just set a password by a letter.
    String afterReset(Person person) {
        return resets.orderedStream()
                .flatMap(reset -> reset.of(person).stream())
                .findFirst()
                .orElseGet(() -> of(person, ""));
    }

    /// The page that is first for `person`, if there is one.
    Optional<String> first(Person person) {
        return landings.orderedStream()
                .flatMap(landing -> landing.of(person).stream())
                .findFirst();
    }
}
