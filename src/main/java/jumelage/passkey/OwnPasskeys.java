package jumelage.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jumelage.account.OpenSession;
import jumelage.account.PasswordCheck;
import jumelage.account.People;
import jumelage.account.Sessions;
import jumelage.account.Staff;
import jumelage.shell.Form;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The passkeys that one has oneself. Nobody else can add one, nor see them.
@RestController
@RequestMapping("/me/passkeys")
class OwnPasskeys {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Set<String> DONE = Set.of("added", "renamed", "removed");

    private final Passkeys passkeys;
    private final Keyring keyring;
    private final Challenges challenges;
    private final RelyingParty party;
    private final PasswordCheck check;
    private final People people;
    private final Sessions sessions;
    private final Seals seals;
    private final Clock clock;

    OwnPasskeys(
            Passkeys passkeys,
            Keyring keyring,
            Challenges challenges,
            RelyingParty party,
            PasswordCheck check,
            People people,
            Sessions sessions,
            Seals seals,
            Clock clock) {
        this.passkeys = passkeys;
        this.keyring = keyring;
        this.challenges = challenges;
        this.party = party;
        this.check = check;
        this.people = people;
        this.sessions = sessions;
        this.seals = seals;
        this.clock = clock;
    }

    @GetMapping
    ShowPasskeys show(
            Staff me,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        return page(
                me,
                Form.of(new NewPasskey(device(request), "")),
                DONE.contains(done) ? "passkey.done." + done : "",
                after.equals("reset"),
                request);
    }

    @PostMapping
    ResponseEntity<View> begin(Staff me, @Validated NewPasskey wish, BindingResult errors, HttpServletRequest request) {
        var form = Form.of(errors);
        var refused = party.missing(request).or(() -> full(me));
        if (refused.isPresent()) form = form.with("", refused.get());
        if (!form.wrong() && !fresh(me, request)) {
            var wrong = wish.password().isEmpty()
                    ? Optional.of(Texts.text("shell.wrong.NotBlank"))
                    : check.wrong(me.person(), wish.password());
            if (wrong.isPresent()) form = form.with("password", wrong.get());
        }
        if (form.wrong()) return ResponseEntity.unprocessableContent().body(page(me, form, "", false, request));
        var challenge = challenges.forAdding(me.id(), wish.name(), seals.browser(request));
        return Redirect.to("/me/passkeys/new/" + challenge.id());
    }

    @GetMapping("/new/{challenge}")
    ResponseEntity<View> make(Staff me, @PathVariable String challenge, HttpServletRequest request) {
        var asked = challenges.look(Id.read(challenge), me.id(), seals.browser(request));
        if (asked.isEmpty()) return Redirect.to("/me/passkeys");
        var options = CreationOptions.of(
                party, asked.get(), me.person(), people.addressOf(me.id()).orElse(""), passkeys.of(me.id()));
        return ResponseEntity.ok(new MakePasskey(asked.get(), options));
    }

    @PostMapping("/new/{challenge}")
    ResponseEntity<View> add(Staff me, @PathVariable String challenge, Answer typed, HttpServletRequest request) {
        var id = Id.read(challenge);
        var browser = seals.browser(request);
        var name = challenges.look(id, me.id(), browser).map(Challenge::name).orElseGet(() -> device(request));
        var wrong = party.missing(request).or(() -> keyring.add(me.person(), id, browser, typed.answer()));
        if (wrong.isPresent()) {
            var form = Form.of(new NewPasskey(name, "")).with("", wrong.get());
            return ResponseEntity.unprocessableContent().body(page(me, form, "", false, request));
        }
        sessions.endOthers(me.id(), request);
        return Redirect.to("/me/passkeys?done=added");
    }

    @GetMapping("/{passkey}")
    ShowPasskey one(Staff me, @PathVariable PasskeyId passkey) {
        var found = find(me, passkey);
        return new ShowPasskey(found, Form.of(new PasskeyName(found.name())));
    }

    @PostMapping("/{passkey}")
    ResponseEntity<View> rename(
            Staff me, @PathVariable PasskeyId passkey, @Validated PasskeyName typed, BindingResult errors) {
        var found = find(me, passkey);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(new ShowPasskey(found, Form.of(errors)));
        passkeys.rename(passkey, typed.name());
        return Redirect.to("/me/passkeys?done=renamed");
    }

    @PostMapping("/{passkey}/remove")
    ResponseEntity<View> remove(Staff me, @PathVariable PasskeyId passkey, HttpServletRequest request) {
        find(me, passkey);
        keyring.remove(me.person(), passkey);
        sessions.endOthers(me.id(), request);
        return Redirect.to("/me/passkeys?done=removed");
    }

    /// For whoever does not know who else holds one: nobody is signed in afterwards, here neither.
    @PostMapping("/remove-all")
    ResponseEntity<View> removeAll(Staff me, HttpServletRequest request, HttpServletResponse response) {
        keyring.removeAll(me.person());
        sessions.endAll(me.id());
        sessions.end(request, response);
        return Redirect.to("/");
    }

    private Passkey find(Staff me, PasskeyId id) {
        return passkeys.find(me.id(), id).orElseThrow(NotFound::new);
    }

    private Optional<String> full(Staff me) {
        return passkeys.count(me.id()) < Passkey.MOST
                ? Optional.empty()
                : Optional.of(Texts.text("passkey.wrong.full", Passkey.MOST));
    }

    /// Whether somebody has just shown here by a passkey who they are, so that no password is asked for.
    private boolean fresh(Staff me, HttpServletRequest request) {
        return passkeys.usedSince(
                me.id(), seals.browser(request), clock.instant().minus(FRESH));
    }

    private static String device(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new OpenSession("", agent, Instant.EPOCH, true).device();
    }

    private ShowPasskeys page(Staff me, Form form, String done, boolean reset, HttpServletRequest request) {
        return new ShowPasskeys(
                passkeys.of(me.id()),
                form,
                fresh(me, request),
                people.addressOf(me.id()).orElse(""),
                party.missing(request).orElse(""),
                reset,
                done);
    }
}
