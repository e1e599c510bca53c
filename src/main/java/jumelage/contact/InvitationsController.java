package jumelage.contact;

import jumelage.account.Guesses;
import jumelage.account.Staff;
import jumelage.contact.JoinContact.Stands;
import jumelage.employment.Staffroom;
import jumelage.employment.Teacher;
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
    private final Staffroom staffroom;
    private final Guesses guesses;

    InvitationsController(Invitations invitations, Staffroom staffroom, Guesses guesses) {
        this.invitations = invitations;
        this.staffroom = staffroom;
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

    /// Whoever is not validated yet may open it: it is kept for him.
    @GetMapping("/join/{secret}")
    ResponseEntity<View> show(Staff me, @PathVariable String secret) {
        return page(me, secret);
    }

    @PostMapping("/join/{secret}")
    ResponseEntity<View> take(Staff me, @PathVariable String secret) {
        invitations.free(secret).ifPresent(invitation -> invitations.take(invitation, me.person()));
        return Redirect.to(
                "/contacts/join/" + java.net.URLEncoder.encode(secret, java.nio.charset.StandardCharsets.UTF_8));
    }

    private ResponseEntity<View> page(Staff me, String secret) {
        var validated = staffroom.schoolOf(me.id()).isPresent();
        var free = invitations.free(secret);
        if (free.isPresent()) {
            var own = free.get().sender().equals(me.id());
            return page(own ? Stands.OWN : Stands.FREE, free.get().senderName(), secret, validated);
        }
        var taken = invitations.taken(secret, me.id());
        if (taken.isPresent()) return page(Stands.TAKEN, taken.get().senderName(), secret, validated);
        var withdrawn = invitations.withdrawn(secret);
        return ResponseEntity.status(HttpStatus.GONE)
                .body(
                        withdrawn.isPresent()
                                ? new JoinContact(
                                        Stands.WITHDRAWN, withdrawn.get().senderName(), "", validated)
                                : new JoinContact(Stands.OVER, "", "", validated));
    }

    private static ResponseEntity<View> page(Stands stands, String sender, String secret, boolean validated) {
        return ResponseEntity.ok(new JoinContact(stands, sender, secret, validated));
    }
}
