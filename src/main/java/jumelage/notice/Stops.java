package jumelage.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.shell.Installation;
import org.springframework.stereotype.Component;

/// Addresses in letters that end letters of their kinds, for one person, without signing in. They cannot be made by
/// anybody but this installation, and can do nothing else; following one again changes nothing more.
@Component
class Stops {
    private static final String PURPOSE = "notice.stop";
    private static final int MAC = 16;

    private final Kinds kinds;
    private final Installation installation;

    Stops(Kinds kinds, Installation installation) {
        this.kinds = kinds;
        this.installation = installation;
    }

    record Stop(PersonId person, List<Kind> kinds) {}

    String address(PersonId person, Collection<String> ended) {
        return installation.address("/notices/stop/" + token(person, ended));
    }

    String token(PersonId person, Collection<String> ended) {
        var words = String.join(" ", ended).getBytes(UTF_8);
        var message = ByteBuffer.allocate(16 + words.length)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .put(words)
                .array();
        var whole = ByteBuffer.allocate(MAC + message.length)
                .put(seal(message))
                .put(message)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    Optional<Stop> read(String token) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (whole.length < MAC + 16) return Optional.empty();
        var message = Arrays.copyOfRange(whole, MAC, whole.length);
        if (!MessageDigest.isEqual(seal(message), Arrays.copyOf(whole, MAC))) return Optional.empty();
        var bytes = ByteBuffer.wrap(message);
        var person = new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
        var ended = new String(message, 16, message.length - 16, UTF_8).split(" ");
        return Optional.of(new Stop(
                person,
                Arrays.stream(ended).flatMap(key -> kinds.find(key).stream()).toList()));
    }

    private byte[] seal(byte[] message) {
        return Arrays.copyOf(installation.seal(PURPOSE, message), MAC);
    }
}
