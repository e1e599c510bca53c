package jumelage.contact;

import jumelage.account.Guesses;
import jumelage.contact.JoinContact.Stands;
import jumelage.school.Teacher;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/contacts")
class InvitationsController {
    private static final int AN_HOUR = 20;

    private final Invitations invitations;
    private final Guesses guesses;

    InvitationsController(Invitations invitations, Guesses guesses) {
        this.invitations = invitations;
        this.guesses = guesses;
    }

    @PostMapping("/invitations")
    ResponseEntity<View> make(Teacher me) {
        var what = "contact.link:" + me.id();
        if (guesses.left(what, AN_HOUR)) {
            guesses.wrong(what);
            invitations.make(me.person());
        }
        return Redirect.to("/contacts");
    }

    @PostMapping("/invitations/{id}/confirm")
    ResponseEntity<View> confirm(Teacher me, @PathVariable InvitationId id) {
        if (!invitations.confirm(me.person(), id)) throw new NotFound();
        return Redirect.to("/contacts");
    }

    @PostMapping("/invitations/{id}/withdraw")
    ResponseEntity<View> withdraw(Teacher me, @PathVariable InvitationId id) {
        if (!invitations.withdraw(me.person(), id)) throw new NotFound();
        return Redirect.to("/contacts");
    }

    @GetMapping("/join/{secret}")
    ResponseEntity<View> show(Teacher me, @PathVariable String secret) {
        return page(me, secret);
    }

    @PostMapping("/join/{secret}")
    ResponseEntity<View> take(Teacher me, @PathVariable String secret) {
        invitations.free(secret).ifPresent(invitation -> invitations.take(invitation, me.person()));
        return Redirect.to(
                "/contacts/join/" + java.net.URLEncoder.encode(secret, java.nio.charset.StandardCharsets.UTF_8));
    }

    private ResponseEntity<View> page(Teacher me, String secret) {
        var free = invitations.free(secret);
        if (free.isPresent()) {
            var own = free.get().sender().equals(me.id());
            return ResponseEntity.ok(
                    new JoinContact(own ? Stands.OWN : Stands.FREE, free.get().senderName(), secret));
        }
        return invitations
                .taken(secret, me.id())
                .map(taken -> ResponseEntity.<View>ok(new JoinContact(Stands.TAKEN, taken.senderName(), secret)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).body(new JoinContact(Stands.OVER, "", "")));
    }
}
