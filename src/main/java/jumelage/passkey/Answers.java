package jumelage.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads and checks what browsers answer, by webauthn4j. Whatever somebody may have written there, nothing breaks.
@Component
class Answers {
    static final int LONGEST = 20_000;
    /// See Web Authentication, level 3, section 4, "credential ID".
    private static final int LONGEST_ID = 1023;
    static final List<Long> ALGORITHMS = List.of(
            COSEAlgorithmIdentifier.ES256.getValue(),
            COSEAlgorithmIdentifier.EdDSA.getValue(),
            COSEAlgorithmIdentifier.RS256.getValue());

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);

    enum Outcome {
        RIGHT,
        WRONG,
        /// Right but for its count, which is not beyond the last one: another device has the same key.
        COPIED
    }

    /// What a device says of the key that it has just made.
    ///
    /// @param transports how browsers reach the device, set apart by spaces
    record NewKey(byte[] credential, byte[] attested, long counter, boolean eligible, String transports) {}

    /// @return nothing if it cannot be read, or does not answer what was asked
    Optional<NewKey> newKey(String answer, ServerProperty expected) {
        if (answer.length() > LONGEST) return Optional.empty();
        return unlessItBreaks(() -> {
            var data = manager.parseRegistrationResponseJSON(answer);
            var algorithms = ALGORITHMS.stream()
                    .map(COSEAlgorithmIdentifier::create)
                    .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                    .toList();
            manager.verify(data, new RegistrationParameters(expected, algorithms, true, true));
            return newKey(data);
        });
    }

    private NewKey newKey(RegistrationData data) {
        var made = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(made.getAttestedCredentialData());
        var credential = key.getCredentialId();
        // the library takes one of no bytes
        if (credential.length < 1 || credential.length > LONGEST_ID)
            throw new IllegalArgumentException("a credential of " + credential.length + " bytes");
        var transports = data.getTransports() == null
                ? ""
                : data.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .filter(value -> value.matches("[a-z-]{1,20}"))
                        .sorted()
                        .limit(8)
                        .collect(Collectors.joining(" "));
        return new NewKey(credential, attested.convert(key), made.getSignCount(), made.isFlagBE(), transports);
    }

    /// @return nothing if it cannot be read
    Optional<Assertion> assertion(String answer) {
        if (answer.length() > LONGEST) return Optional.empty();
        return unlessItBreaks(() -> {
            var data = manager.parseAuthenticationResponseJSON(answer);
            var client = Objects.requireNonNull(data.getCollectedClientData());
            return new Assertion(
                    data,
                    client.getChallenge().getValue(),
                    Objects.requireNonNull(data.getCredentialId()),
                    data.getUserHandle());
        });
    }

    Outcome check(Assertion assertion, ServerProperty expected, Passkey passkey) {
        try {
            var record = new CredentialRecordImpl(
                    null,
                    true,
                    passkey.eligible(),
                    false,
                    passkey.counter(),
                    attested.convert(passkey.attested()),
                    null,
                    null,
                    null,
                    null);
            manager.verify(
                    assertion.data(),
                    new AuthenticationParameters(expected, record, List.of(passkey.credential()), true, true));
            return Outcome.RIGHT;
        } catch (MaliciousCounterValueException _) {
            return Outcome.COPIED;
        } catch (RuntimeException _) {
            return Outcome.WRONG;
        }
    }

    /// Nonsense fails at many places of the library, with as many kinds of exceptions.
    private static <T> Optional<T> unlessItBreaks(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
