package jumelage.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jumelage.account.OpenSession;
import jumelage.account.People;
import jumelage.account.Staff;
import jumelage.shell.Form;
import jumelage.shell.Seals;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The page of one's own passkeys, from which others are added.
@Component
class PasskeysPage {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Passkeys passkeys;
    private final RelyingParty party;
    private final People people;
    private final Seals seals;
    private final Clock clock;

    PasskeysPage(Passkeys passkeys, RelyingParty party, People people, Seals seals, Clock clock) {
        this.passkeys = passkeys;
        this.party = party;
        this.people = people;
        this.seals = seals;
        this.clock = clock;
    }

    /// @param done the key of what to say of something that was done
    /// @param reset whether a new password was just set by letter
    ShowPasskeys of(Staff me, Form form, String done, boolean reset, HttpServletRequest request) {
        return new ShowPasskeys(
                passkeys.of(me.id()),
                form,
                fresh(me, request),
                people.addressOf(me.id()).orElse(""),
                party.missing(request).orElse(""),
                reset,
                done);
    }

    ResponseEntity<View> unfit(Staff me, Form form, HttpServletRequest request) {
        return ResponseEntity.unprocessableContent().body(of(me, form, "", false, request));
    }

    /// Whether somebody has just shown here by a passkey who they are, so that no password is asked for.
    boolean fresh(Staff me, HttpServletRequest request) {
        return passkeys.usedSince(
                me.id(), seals.browser(request), clock.instant().minus(FRESH));
    }

    /// What a passkey of this device is called until its owner calls it something else.
    static String device(HttpServletRequest request) {
        return OpenSession.deviceOf(
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }
}
