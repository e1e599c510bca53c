package jumelage.passkey;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import jumelage.account.Entrance.Attempt;
import jumelage.account.Guesses;
import jumelage.account.SideDoor;
import jumelage.account.Visitor;
import jumelage.shell.Open;
import jumelage.shell.Seals;
import jumelage.shell.View;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing in by a passkey.
@RestController
@RequestMapping("/sign-in/passkey")
class EnteringController {
    private static final int CHALLENGES_AN_HOUR = 2000;

    private final Keyring keyring;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Answers answers;
    private final RelyingParty party;
    private final SideDoor door;
    private final Guesses guesses;
    private final Seals seals;

    EnteringController(
            Keyring keyring,
            Passkeys passkeys,
            Challenges challenges,
            Answers answers,
            RelyingParty party,
            SideDoor door,
            Guesses guesses,
            Seals seals) {
        this.keyring = keyring;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.answers = answers;
        this.party = party;
        this.door = door;
        this.guesses = guesses;
        this.seals = seals;
    }

    /// Whoever loads the page of a failed try anew.
    @GetMapping
    View show(Visitor visitor, HttpServletRequest request) {
        return door.show(visitor, request);
    }

    /// Something for the device to sign, in base64url; a sentence where there is nothing.
    @Open
    @PostMapping("/challenge")
    ResponseEntity<String> challenge(HttpServletRequest request) {
        var missing = party.missing(request);
        if (missing.isPresent()) return plain(HttpStatus.CONFLICT, missing.get());
        if (!guesses.take("passkey challenges from " + request.getRemoteAddr(), CHALLENGES_AN_HOUR))
            return plain(HttpStatus.TOO_MANY_REQUESTS, text("account.sign-in.wait", guesses.minutesLeft()));
        var challenge = challenges.forSigningIn(seals.browser(request));
        return plain(HttpStatus.OK, CreationOptions.base64url(challenge.value()));
    }

    private static ResponseEntity<String> plain(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    @PostMapping
    ResponseEntity<View> enter(
            Visitor visitor, Answer typed, HttpServletRequest request, HttpServletResponse response) {
        var browser = seals.browser(request);
        var assertion = answers.assertion(typed.answer());
        var missing = party.missing(request);
        var shown = door.attempt(
                visitor,
                typed.to(),
                () -> missing.isPresent()
                        ? new Attempt.Refused(422, missing.get())
                        : assertion
                                .map(found -> keyring.enter(found, browser))
                                .orElseGet(EnteringController::unreadable),
                request,
                response);
        // the session has begun, and with it what this browser is known by
        if (shown.getStatusCode() == HttpStatus.SEE_OTHER)
            assertion.ifPresent(found -> passkeys.usedIn(found.credential(), seals.browser(request)));
        return shown;
    }

    private static Attempt unreadable() {
        return new Attempt.Refused(422, text("passkey.wrong.answer"));
    }
}
