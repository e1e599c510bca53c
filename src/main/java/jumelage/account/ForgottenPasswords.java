package jumelage.account;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jumelage.mail.Outbox;
import jumelage.shell.Form;
import jumelage.shell.Open;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ForgottenPasswords {
    private static final int AN_HOUR = 60;

    private final Recovery recovery;
    private final Links links;
    private final Guesses guesses;
    private final Sessions sessions;
    private final Onward onward;
    private final Outbox outbox;

    ForgottenPasswords(
            Recovery recovery, Links links, Guesses guesses, Sessions sessions, Onward onward, Outbox outbox) {
        this.recovery = recovery;
        this.links = links;
        this.guesses = guesses;
        this.sessions = sessions;
        this.onward = onward;
        this.outbox = outbox;
    }

    @Open
    @GetMapping("/forgotten")
    ShowForgotten show() {
        return new ShowForgotten(Form.EMPTY);
    }

    @Open
    @PostMapping("/forgotten")
    ResponseEntity<View> ask(@Validated MailAddress typed, BindingResult errors, HttpServletRequest request) {
        var form = Form.of(errors);
        if (form.wrong()) return ResponseEntity.unprocessableContent().body(new ShowForgotten(form));
        if (!guesses.take("forgotten from " + request.getRemoteAddr(), AN_HOUR)) {
            var sentence = text("account.sign-up.wait", guesses.minutesLeft());
            return ResponseEntity.status(429).body(new ShowForgotten(form.with("address", sentence)));
        }
        recovery.ask(typed.address());
        return Redirect.to("/forgotten/sent");
    }

    @Open
    @GetMapping("/forgotten/sent")
    ShowSent sent() {
        return new ShowSent("account.sent.password", outbox.sends());
    }

    @Open
    @GetMapping("/new-password/{secret}")
    ResponseEntity<View> open(@PathVariable String secret) {
        return links.look(Recovery.LINK, secret).isPresent()
                ? ResponseEntity.ok(new ShowNewPassword(secret, Form.EMPTY))
                : old(secret);
    }

    @Open
    @PostMapping("/new-password/{secret}")
    ResponseEntity<View> set(
            @PathVariable String secret,
            @Validated NewPassword typed,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (links.look(Recovery.LINK, secret).isEmpty()) return old(secret);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(new ShowNewPassword(secret, Form.of(errors)));
        var person = recovery.set(secret, typed.password());
        if (person.isEmpty()) return old(secret);
        sessions.begin(person.get(), request, response);
        return Redirect.to(onward.afterReset(person.get()));
    }

    private ResponseEntity<View> old(String secret) {
        var used = links.known(Recovery.LINK, secret)
                .filter(link -> link.state() == Links.State.USED)
                .isPresent();
        return ResponseEntity.status(410).body(new ShowOldLink(used, "", "/forgotten"));
    }
}
