package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import jumelage.shell.Form;
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

/// What one settles for oneself.
@RestController
class OwnAccount {
    private static final Set<String> DONE = Set.of("settings", "password", "sessions");

    private final People people;
    private final Sessions sessions;
    private final Recovery recovery;
    private final PasswordCheck check;
    private final ObjectProvider<OwnPart> parts;

    OwnAccount(
            People people, Sessions sessions, Recovery recovery, PasswordCheck check, ObjectProvider<OwnPart> parts) {
        this.people = people;
        this.sessions = sessions;
        this.recovery = recovery;
        this.check = check;
        this.parts = parts;
    }

    @GetMapping("/me")
    ShowOwnAccount show(Staff me, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return page(
                me,
                Form.of(Settings.of(me.person())),
                Form.EMPTY,
                DONE.contains(done) ? "account.me.done." + done : "",
                request);
    }

    @PostMapping("/me")
    ResponseEntity<View> settle(
            Staff me, @Validated Settings settings, BindingResult errors, HttpServletRequest request) {
        Habits.check(settings.language(), settings.zone(), errors);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(page(me, Form.of(errors), Form.EMPTY, "", request));
        people.settle(me.id(), settings.name(), settings.language(), settings.zone());
        sessions.refresh(me.id());
        return Redirect.to("/me?done=settings");
    }

    @PostMapping("/me/password")
    ResponseEntity<View> change(
            Staff me, @Validated PasswordChange change, BindingResult errors, HttpServletRequest request) {
        var form = Form.of(errors);
        if (!form.wrong()) {
            var wrong = check.wrong(me.person(), change.password());
            if (wrong.isPresent()) form = form.with("password", wrong.get());
        }
        if (form.wrong())
            return ResponseEntity.unprocessableContent()
                    .body(page(me, Form.of(Settings.of(me.person())), form, "", request));
        recovery.keep(me.person(), change.newPassword());
        sessions.endOthers(me.id(), request);
        return Redirect.to("/me?done=password");
    }

    @PostMapping("/me/sessions/end")
    ResponseEntity<View> end(Staff me, @RequestParam(defaultValue = "") String key) {
        sessions.end(me.id(), key);
        return Redirect.to("/me?done=sessions");
    }

    @PostMapping("/me/sessions/end-others")
    ResponseEntity<View> endOthers(Staff me, HttpServletRequest request) {
        sessions.endOthers(me.id(), request);
        return Redirect.to("/me?done=sessions");
    }

    private ShowOwnAccount page(Staff me, Form settings, Form password, String done, HttpServletRequest request) {
        var address = people.addressOf(me.id()).orElse("");
        var more = parts.orderedStream().map(part -> part.of(me, request)).toList();
        return new ShowOwnAccount(
                me.person(), address, settings, password, sessions.open(me.id(), request), more, done);
    }
}
