package jumelage.passkey;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import jumelage.account.Entrance.Attempt;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Signing in by a passkey.
@RestController
@RequestMapping("/sign-in/passkey")
class EnteringController {
    private final Keyring keyring;
    private final Passkeys passkeys;
    private final SealedChallenges challenges;
    private final Answers answers;
    private final RelyingParty party;
    private final SideDoor door;
    private final Seals seals;

    EnteringController(
            Keyring keyring,
            Passkeys passkeys,
            SealedChallenges challenges,
            Answers answers,
            RelyingParty party,
            SideDoor door,
            Seals seals) {
        this.keyring = keyring;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.answers = answers;
        this.party = party;
        this.door = door;
        this.seals = seals;
    }

    /// Whoever loads the page of a failed try anew.
    @GetMapping
    View show(Visitor visitor, @RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return door.show(visitor, to, request);
    }

    /// Something for the device to sign, in base64url; a sentence where there is nothing.
    @Open
    @PostMapping("/challenge")
    ResponseEntity<String> challenge(HttpServletRequest request) {
        var missing = party.missing(request);
        if (missing.isPresent()) return plain(HttpStatus.CONFLICT, missing.get());
        return plain(HttpStatus.OK, CreationOptions.base64url(challenges.make(seals.browser(request))));
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
