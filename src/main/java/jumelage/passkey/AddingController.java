package jumelage.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jumelage.account.PasswordCheck;
import jumelage.account.People;
import jumelage.account.Sessions;
import jumelage.account.Staff;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.Seals;
import jumelage.shell.Texts;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Adding a passkey of one's own: who one is, then what the device answers. Nobody else can add one.
@RestController
@RequestMapping("/me/passkeys")
class AddingController {
    private final PasskeysPage page;
    private final Passkeys passkeys;
    private final Keyring keyring;
    private final Challenges challenges;
    private final RelyingParty party;
    private final PasswordCheck check;
    private final People people;
    private final Sessions sessions;
    private final Seals seals;

    AddingController(
            PasskeysPage page,
            Passkeys passkeys,
            Keyring keyring,
            Challenges challenges,
            RelyingParty party,
            PasswordCheck check,
            People people,
            Sessions sessions,
            Seals seals) {
        this.page = page;
        this.passkeys = passkeys;
        this.keyring = keyring;
        this.challenges = challenges;
        this.party = party;
        this.check = check;
        this.people = people;
        this.sessions = sessions;
        this.seals = seals;
    }

    @PostMapping
    ResponseEntity<View> begin(Staff me, @Validated NewPasskey wish, BindingResult errors, HttpServletRequest request) {
        var form = Form.of(errors);
        var refused = party.missing(request).or(() -> full(me));
        if (refused.isPresent()) form = form.with("", refused.get());
        if (!form.wrong() && !page.fresh(me, request)) {
            var wrong = wish.password().isEmpty()
                    ? Optional.of(Texts.text("shell.wrong.NotBlank"))
                    : check.wrong(me.person(), wish.password());
            if (wrong.isPresent()) form = form.with("password", wrong.get());
        }
        if (form.wrong()) return page.unfit(me, form, request);
        var challenge = challenges.make(me.id(), wish.name(), seals.browser(request));
        return Redirect.to("/me/passkeys/new/" + challenge.id());
    }

    @GetMapping("/new/{challenge}")
    ResponseEntity<View> make(Staff me, @PathVariable ChallengeId challenge, HttpServletRequest request) {
        var asked = challenges.look(challenge, me.id(), seals.browser(request));
        if (asked.isEmpty()) return Redirect.to("/me/passkeys");
        var options = CreationOptions.of(
                party, asked.get(), me.person(), people.addressOf(me.id()).orElse(""), passkeys.of(me.id()));
        return ResponseEntity.ok(new MakePasskey(asked.get(), options));
    }

    @PostMapping("/new/{challenge}")
    ResponseEntity<View> add(Staff me, @PathVariable ChallengeId challenge, Answer typed, HttpServletRequest request) {
        var browser = seals.browser(request);
        var name = challenges
                .look(challenge, me.id(), browser)
                .map(Challenge::name)
                .orElseGet(() -> PasskeysPage.device(request));
        var wrong = party.missing(request).or(() -> keyring.add(me.person(), challenge, browser, typed.answer()));
        if (wrong.isPresent()) {
            var form = Form.of(new NewPasskey(name, "")).with("", wrong.get());
            return page.unfit(me, form, request);
        }
        sessions.endOthers(me.id(), request);
        return Redirect.to("/me/passkeys?done=added");
    }

    private Optional<String> full(Staff me) {
        return passkeys.count(me.id()) < Passkey.MOST
                ? Optional.empty()
                : Optional.of(Texts.text("passkey.wrong.full", Passkey.MOST));
    }
}
