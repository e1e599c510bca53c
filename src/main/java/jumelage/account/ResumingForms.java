package jumelage.account;

import static jumelage.shell.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import jumelage.shell.Form;
import jumelage.shell.Resuming;
import jumelage.shell.SendAgain;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// A form that arrives after its session has ended is kept until the same account has signed in again.
@RestController
class ResumingForms implements Resuming {
    private final Entrance entrance;
    private final Sessions sessions;
    private final People people;

    ResumingForms(Entrance entrance, Sessions sessions, People people) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.people = people;
    }

    @Override
    public View signInFor(SendAgain kept) {
        return page(kept, Form.EMPTY);
    }

    @PostMapping("/sign-in/resume")
    ResponseEntity<View> resume(
            Visitor visitor,
            @Validated Credentials typed,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kept = SendAgain.carriedBy(request);
        if (visitor.person().filter(person -> madeFor(kept, person)).isPresent()) return ResponseEntity.ok(kept);
        var form = Form.of(errors);
        if (form.wrong()) return ResponseEntity.unprocessableContent().body(page(kept, form));
        return switch (entrance.attempt(typed.address(), typed.password(), request.getRemoteAddr())) {
            case Entrance.Attempt.Known(var person)
            when madeFor(kept, person) -> {
                sessions.begin(person, request, response);
                yield ResponseEntity.ok(kept);
            }
            case Entrance.Attempt.Known _ ->
                ResponseEntity.status(409).body(page(kept, form.with("address", text("account.resume.other"))));
            case Entrance.Attempt.Refused(var status, var sentence) ->
                ResponseEntity.status(status).body(page(kept, form.with("password", sentence)));
        };
    }

    private static boolean madeFor(SendAgain kept, Person person) {
        return kept.account().isEmpty() || kept.account().equals(person.id().toString());
    }

    private ShowResume page(SendAgain kept, Form form) {
        return new ShowResume(kept, form, owner(kept).filter(Person::pupil).isPresent());
    }

    private Optional<Person> owner(SendAgain kept) {
        try {
            return people.findById(new PersonId(UUID.fromString(kept.account())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
