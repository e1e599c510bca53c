package jumelage.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jumelage.account.SignInWay;
import jumelage.shell.View;
import org.springframework.stereotype.Component;

/// The way in beside the password.
///
/// @param action where the answer goes, and with it where they wanted to go: whoever loads that page anew, as for
/// another language, goes there still
public record OfferPasskey(String rp, String action) implements View {
    private static OfferPasskey of(String rp, String to) {
        var wish = to.isEmpty() ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return new OfferPasskey(rp, "/sign-in/passkey" + wish);
    }

    @Component
    static class Way implements SignInWay {
        private final RelyingParty party;

        Way(RelyingParty party) {
            this.party = party;
        }

        @Override
        public Optional<View> offer(HttpServletRequest request, String to) {
            return party.missing(request).isPresent() ? Optional.empty() : Optional.of(OfferPasskey.of(party.id(), to));
        }
    }
}
