package jumelage.passkey;

import java.time.Instant;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;

/// The public half of a key that lies in a device of `person`: the "credential record" of Web Authentication, level 3,
/// section 4.
///
/// @param credential what the device knows the key by
/// @param attested what it said of itself when the key was made: its model, `credential`, and the public key
/// @param counter how often it had signed when it was last seen; 0 where it does not count
/// @param eligible whether it may be copied by its owner's cloud
/// @param transports how a browser reaches the device, set apart by spaces
public record Passkey(
        PasskeyId id,
        PersonId person,
        byte[] credential,
        byte[] attested,
        String name,
        long counter,
        boolean eligible,
        String transports,
        Instant added,
        @Nullable Instant used) {
    static final int MOST = 10;
    static final int NAME = 60;
}
