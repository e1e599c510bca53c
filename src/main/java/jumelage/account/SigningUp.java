package jumelage.account;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jumelage.account.Registration.Joining;
import jumelage.mail.Outbox;
import jumelage.shell.Form;
import jumelage.shell.Open;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
import jumelage.shell.Seals;
import jumelage.shell.View;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SigningUp {
    private static final int AN_HOUR = 60;

    private final Registration registration;
    private final Links links;
    private final Guesses guesses;
    private final Sessions sessions;
    private final Onward onward;
    private final Seals seals;
    private final Outbox outbox;

    SigningUp(
            Registration registration,
            Links links,
            Guesses guesses,
            Sessions sessions,
            Onward onward,
            Seals seals,
            Outbox outbox) {
        this.registration = registration;
        this.links = links;
        this.guesses = guesses;
        this.sessions = sessions;
        this.onward = onward;
        this.seals = seals;
        this.outbox = outbox;
    }

    @Open
    @GetMapping("/sign-up")
    ShowSignUp show() {
        var reader = Screen.current().reader();
        var blank = new Newcomer("", "", "", reader.language(), reader.zone().getId());
        return new ShowSignUp(Form.of(blank));
    }

    @Open
    @PostMapping("/sign-up")
    ResponseEntity<View> ask(@Validated Newcomer newcomer, BindingResult errors, HttpServletRequest request) {
        Habits.check(newcomer.language(), newcomer.zone(), errors);
        if (newcomer.password().equalsIgnoreCase(newcomer.address()))
            errors.rejectValue("password", "account.wrong.password");
        if (errors.hasErrors()) return ResponseEntity.unprocessableContent().body(new ShowSignUp(Form.of(errors)));
        if (!guesses.take("sign-up from " + request.getRemoteAddr(), AN_HOUR)) {
            var sentence = text("account.sign-up.wait", guesses.minutesLeft());
            return ResponseEntity.status(429)
                    .body(new ShowSignUp(Form.of(errors).with("address", sentence)));
        }
        registration.ask(newcomer, seals.browser(request));
        return Redirect.to("/sign-up/sent");
    }

    @Open
    @GetMapping("/sign-up/sent")
    ShowSent sent() {
        return new ShowSent("account.sent.confirm", outbox.sends());
    }

    @Open
    @GetMapping("/sign-up/{secret}")
    ResponseEntity<View> open(@PathVariable String secret, HttpServletRequest request) {
        return good(secret)
                .map(joining -> ResponseEntity.<View>ok(page(secret, joining, Form.EMPTY, request)))
                .orElseGet(() -> old(secret));
    }

    @Open
    @PostMapping("/sign-up/{secret}")
    ResponseEntity<View> confirm(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var joining = good(secret);
        if (joining.isEmpty()) return old(secret);
        if (!here(joining.get(), request)) {
            var tries = "confirmation " + joining.get().id();
            if (!guesses.take(tries, 10))
                return wrong(secret, joining.get(), text("account.sign-in.wait", guesses.minutesLeft()), request);
            if (!registration.knows(password, joining.get()))
                return wrong(secret, joining.get(), text("account.confirm.wrong"), request);
        }
        var person = confirmed(secret);
        if (person.isEmpty()) return old(secret);
        sessions.begin(person.get(), request, response);
        return Redirect.to(onward.first(person.get()).orElse("/me/school"));
    }

    @Open
    @PostMapping("/sign-up/{secret}/again")
    ResponseEntity<View> again(@PathVariable String secret) {
        links.known(Registration.CONFIRM, secret)
                .filter(known -> known.state() == Links.State.OLD)
                .map(Links.Known::subject)
                .ifPresent(registration::askAgain);
        return Redirect.to("/sign-up/sent");
    }

    private Optional<Joining> good(String secret) {
        return links.look(Registration.CONFIRM, secret).map(Links.Made::subject).flatMap(registration::find);
    }

    /// Of two letters to one address, the first that is confirmed makes the account.
    private Optional<Person> confirmed(String secret) {
        try {
            return registration.confirm(secret);
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    /// Whoever opens the letter in another browser than the wish was sent from has to show that the wish is theirs:
    /// else a stranger could have others confirm an account of which he knows the password.
    private boolean here(Joining joining, HttpServletRequest request) {
        return !joining.browser().isEmpty() && joining.browser().equals(seals.browser(request));
    }

    private ShowConfirm page(String secret, Joining joining, Form form, HttpServletRequest request) {
        return new ShowConfirm(secret, joining.address(), form, !here(joining, request));
    }

    private ResponseEntity<View> wrong(String secret, Joining joining, String sentence, HttpServletRequest request) {
        var form = Form.EMPTY.with("password", sentence);
        return ResponseEntity.unprocessableContent().body(page(secret, joining, form, request));
    }

    private ResponseEntity<View> old(String secret) {
        var known = links.known(Registration.CONFIRM, secret);
        var used = known.filter(link -> link.state() != Links.State.OLD).isPresent();
        var again = known.isPresent() && !used ? "/sign-up/" + secret + "/again" : "";
        return ResponseEntity.status(410).body(new ShowOldLink(used, again, "/sign-up"));
    }
}
