package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.Installation;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SigningIn {
    private final Entrance entrance;
    private final Sessions sessions;
    private final Onward onward;
    private final Installation installation;
    private final ObjectProvider<DemoAccounts> demo;

    SigningIn(
            Entrance entrance,
            Sessions sessions,
            Onward onward,
            Installation installation,
            ObjectProvider<DemoAccounts> demo) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.onward = onward;
        this.installation = installation;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    ShowSignIn show(Visitor visitor, @RequestParam(defaultValue = "") String to) {
        return page(visitor, Form.of(new Credentials("", "", to)));
    }

    @PostMapping("/sign-in")
    ResponseEntity<View> enter(
            Visitor visitor,
            @Validated Credentials typed,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(errors);
        if (form.wrong()) return ResponseEntity.unprocessableContent().body(page(visitor, form));
        return switch (entrance.attempt(typed.address(), typed.password(), request.getRemoteAddr())) {
            case Entrance.Attempt.Known(var person) -> {
                sessions.begin(person, request, response);
                yield Redirect.to(onward.of(person, typed.to()));
            }
            case Entrance.Attempt.Refused(var status, var sentence) -> {
                TurnedAway.count("staff");
                yield ResponseEntity.status(status).body(page(visitor, form.with("password", sentence)));
            }
        };
    }

    @PostMapping("/sign-out")
    ResponseEntity<View> leave(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return Redirect.to(visitor.person().filter(Person::pupil).isPresent() ? "/pupils" : "/");
    }

    private ShowSignIn page(Visitor visitor, Form form) {
        var accounts = installation.demo()
                ? demo.orderedStream().flatMap(all -> all.all().stream()).toList()
                : List.<DemoAccounts.Account>of();
        var cards = installation.demo()
                ? demo.orderedStream().flatMap(all -> all.cards().stream()).toList()
                : List.<DemoAccounts.Card>of();
        var already = visitor.person().map(Person::name).orElse("");
        return new ShowSignIn(form, already, accounts, cards);
    }
}
