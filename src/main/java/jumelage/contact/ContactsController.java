package jumelage.contact;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import jumelage.account.Guesses;
import jumelage.account.People;
import jumelage.employment.Teacher;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/contacts")
class ContactsController {
    private static final int AN_HOUR = 20;

    private final Introducing introducing;
    private final Invitations invitations;
    private final People people;
    private final Guesses guesses;
    private final JdbcClient db;
    private final Clock clock;

    ContactsController(
            Introducing introducing,
            Invitations invitations,
            People people,
            Guesses guesses,
            JdbcClient db,
            Clock clock) {
        this.introducing = introducing;
        this.invitations = invitations;
        this.people = people;
        this.guesses = guesses;
        this.db = db;
        this.clock = clock;
    }

    record Wish(
            @NotBlank @Email @Size(max = 254) String address,
            @Size(max = 300) String words) {
        Wish {
            words = requireNonNullElse(words, "");
        }
    }

    @GetMapping
    ListContacts list(Teacher me, @RequestParam(defaultValue = "false") boolean sent) {
        return page(me, Form.EMPTY, sent);
    }

    @PostMapping
    ResponseEntity<View> ask(Teacher me, @Validated Wish wish, BindingResult errors) {
        if (!errors.hasErrors()) {
            if (people.addressOf(me.id())
                    .filter(wish.address()::equalsIgnoreCase)
                    .isPresent()) errors.rejectValue("address", "contact.self");
            else if (!guesses.left("contact.ask:" + me.id(), AN_HOUR)) errors.reject("contact.often");
        }
        if (errors.hasErrors()) return ResponseEntity.unprocessableContent().body(page(me, Form.of(errors), false));
        guesses.wrong("contact.ask:" + me.id());
        introducing.ask(me.person(), wish.address(), wish.words());
        return Redirect.to("/contacts?sent=true");
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<View> accept(Teacher me, @PathVariable ContactId id) {
        return done(introducing.accept(me.person(), id));
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<View> decline(Teacher me, @PathVariable ContactId id) {
        return done(introducing.decline(me.person(), id));
    }

    @PostMapping("/{id}/remove")
    ResponseEntity<View> remove(Teacher me, @PathVariable ContactId id) {
        return done(introducing.remove(me.person(), id));
    }

    private static ResponseEntity<View> done(boolean found) {
        if (!found) throw new NotFound();
        return Redirect.to("/contacts");
    }

    private ListContacts page(Teacher me, Form form, boolean sent) {
        var links = Invitation.of(db, me.id(), clock.instant()).stream()
                .map(link -> new ListContacts.Link(link, invitations.address(link.id())))
                .toList();
        return new ListContacts(
                me.person().name(),
                Acquaintance.of(db, me.id()),
                Acquaintance.asking(db, me.id()),
                Request.of(db, me.id()),
                links,
                form,
                sent);
    }
}
