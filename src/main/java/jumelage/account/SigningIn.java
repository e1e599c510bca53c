package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
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
    private final SideDoor door;
    private final SignInPage page;
    private final Sessions sessions;

    SigningIn(Entrance entrance, SideDoor door, SignInPage page, Sessions sessions) {
        this.entrance = entrance;
        this.door = door;
        this.page = page;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ShowSignIn show(Visitor visitor, @RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return page.with(Form.of(new Credentials("", "", to)), visitor, request);
    }

    @PostMapping("/sign-in")
    ResponseEntity<View> enter(
            Visitor visitor,
            @Validated Credentials typed,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(errors);
        if (form.wrong()) return ResponseEntity.unprocessableContent().body(page.with(form, visitor, request));
        var attempt = entrance.attempt(typed.address(), typed.password(), request.getRemoteAddr());
        return door.answer(attempt, visitor, form, "password", request, response);
    }

    @PostMapping("/sign-out")
    ResponseEntity<View> leave(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return Redirect.to(visitor.person().filter(Person::pupil).isPresent() ? "/pupils" : "/");
    }
}
