package jumelage.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jumelage.account.OwnPart;
import jumelage.account.Staff;
import jumelage.shell.View;
import org.springframework.stereotype.Component;

/// How many one has, on the page of one's account.
///
/// @param missing the sentence that says why there are none here; empty where there are
public record CountPasskeys(int count, String missing) implements View {

    @Component
    static class Part implements OwnPart {
        private final Passkeys passkeys;
        private final RelyingParty party;

        Part(Passkeys passkeys, RelyingParty party) {
            this.passkeys = passkeys;
            this.party = party;
        }

        @Override
        public View of(Staff me, HttpServletRequest request) {
            return new CountPasskeys(
                    passkeys.count(me.id()), party.missing(request).orElse(""));
        }
    }
}
