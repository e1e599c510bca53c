package jumelage.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jumelage.account.SignInWay;
import jumelage.shell.View;
import org.springframework.stereotype.Component;

/// The way in beside the password.
public record OfferPasskey(String rp, String to) implements View {

    @Component
    static class Way implements SignInWay {
        private final RelyingParty party;

        Way(RelyingParty party) {
            this.party = party;
        }

        @Override
        public Optional<View> offer(HttpServletRequest request, String to) {
            return party.missing(request).isPresent()
                    ? Optional.empty()
                    : Optional.of(new OfferPasskey(party.id(), to));
        }
    }
}
