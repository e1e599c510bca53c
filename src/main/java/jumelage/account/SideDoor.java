package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Lets staff in: by their password, or by what a module below offers as a [SignInWay]. Whoever is let in gets the same
/// session and goes the same way on; whoever is not sees the sign-in page again, with a sentence.
@Component
public class SideDoor {
    private final Entrance entrance;
    private final Sessions sessions;
    private final Onward onward;
    private final SignInPage page;

    SideDoor(Entrance entrance, Sessions sessions, Onward onward, SignInPage page) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.onward = onward;
        this.page = page;
    }

    /// The page that asks who is there.
    ///
    /// @param to where they wanted to go
    public View show(Visitor visitor, String to, HttpServletRequest request) {
        return page.with(Form.of(new Credentials("", "", to)), visitor, request);
    }

    /// Counts as a try from the network address of `request`, within the limit of all that come from there.
    ///
    /// @param to where they wanted to go; an address that is not ours is left aside
    public ResponseEntity<View> attempt(
            Visitor visitor,
            String to,
            Supplier<Entrance.Attempt> attempt,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(new Credentials("", "", to));
        return answer(entrance.attempt(attempt, request.getRemoteAddr()), visitor, form, "", request, response);
    }

    /// @param field of `form`, beside which the sentence stands if there is one to say
    ResponseEntity<View> answer(
            Entrance.Attempt attempt,
            Visitor visitor,
            Form form,
            String field,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (attempt) {
            case Entrance.Attempt.Known(var person) -> {
                sessions.begin(person, request, response);
                yield Redirect.to(onward.of(person, form.value("to")));
            }
            case Entrance.Attempt.Refused(var status, var sentence) -> {
                TurnedAway.count("staff");
                yield ResponseEntity.status(status).body(page.with(form.with(field, sentence), visitor, request));
            }
        };
    }
}
