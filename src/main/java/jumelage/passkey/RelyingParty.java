package jumelage.passkey;

import static jumelage.shell.Texts.text;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jumelage.shell.Installation;
import org.springframework.stereotype.Component;

/// What passkeys of this house are bound to: the host of its public address. Browsers make none for a number, nor
/// where the line is open to others.
@Component
class RelyingParty {
    private final URI address;

    RelyingParty(Installation installation) {
        address = installation.publicUrl();
    }

    String id() {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }

    /// The one origin that pages of ours come from, as browsers write it.
    String origin() {
        var scheme = Objects.requireNonNullElse(address.getScheme(), "http");
        var port = address.getPort();
        var usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + id() + (usual ? "" : ":" + port);
    }

    /// @param challenge that is to be answered
    ServerProperty expecting(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin()))
                .rpId(id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /// Why there are no passkeys here, as a sentence; nothing where there are.
    Optional<String> missing(HttpServletRequest request) {
        if (id().isEmpty() || id().matches("[0-9.]+|\\[.*")) return Optional.of(text("passkey.missing.number"));
        if (!"https".equals(address.getScheme()) && !id().equals("localhost"))
            return Optional.of(text("passkey.missing.https"));
        if (!id().equalsIgnoreCase(request.getServerName()))
            return Optional.of(text("passkey.missing.elsewhere", address.toString()));
        return Optional.empty();
    }
}
