package jumelage.passkey;

import java.util.Optional;
import jumelage.account.AfterReset;
import jumelage.account.Person;
import org.springframework.stereotype.Component;

/// A new password leaves passkeys as they are: whoever needed it looks through them first.
@Component
class LookingAfterReset implements AfterReset {
    private final Passkeys passkeys;

    LookingAfterReset(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public Optional<String> of(Person person) {
        return passkeys.count(person.id()) == 0 ? Optional.empty() : Optional.of("/me/passkeys?after=reset");
    }
}
