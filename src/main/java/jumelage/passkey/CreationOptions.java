package jumelage.passkey;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import jumelage.account.Person;
import tools.jackson.databind.json.JsonMapper;

/// What a browser is asked for a new passkey: the members of `PublicKeyCredentialCreationOptionsJSON`, see Web
/// Authentication, level 3, section 5.1.10.
final class CreationOptions {
    private CreationOptions() {}

    /// @param address that a device shows beside the key
    static String of(RelyingParty party, Challenge challenge, Person person, String address, List<Passkey> known) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "challenge",
                        base64url(challenge.value()),
                        "rp",
                        Map.of("id", party.id(), "name", "Jumelage"),
                        "user",
                        Map.of(
                                "id",
                                base64url(Assertion.handle(person.id())),
                                "name",
                                address,
                                "displayName",
                                person.name()),
                        "pubKeyCredParams",
                        Answers.ALGORITHMS.stream()
                                .map(number -> Map.of("type", "public-key", "alg", number))
                                .toList(),
                        "timeout",
                        Challenges.LIFE.toMillis(),
                        "excludeCredentials",
                        known.stream().map(CreationOptions::descriptor).toList(),
                        // without a key that the device finds by itself nobody comes in without an address
                        "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                        "attestation",
                        "none"));
    }

    private static Map<String, Object> descriptor(Passkey passkey) {
        var id = base64url(passkey.credential());
        return passkey.transports().isEmpty()
                ? Map.of("type", "public-key", "id", id)
                : Map.of(
                        "type",
                        "public-key",
                        "id",
                        id,
                        "transports",
                        List.of(passkey.transports().split(" ")));
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
