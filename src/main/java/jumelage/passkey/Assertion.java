package jumelage.passkey;

import com.webauthn4j.data.AuthenticationData;
import java.nio.ByteBuffer;
import java.util.Arrays;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;

/// What a device says of one of its keys, read but not checked.
///
/// @param challenge that it claims to answer
/// @param credential that it claims to be
/// @param owner whom it holds the key for
record Assertion(AuthenticationData data, byte[] challenge, byte[] credential, byte @Nullable [] owner) {

    /// What devices know `person` by.
    static byte[] handle(PersonId person) {
        return ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    boolean of(PersonId person) {
        return owner != null && Arrays.equals(owner, handle(person));
    }
}
