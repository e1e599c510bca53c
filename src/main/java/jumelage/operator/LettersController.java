package jumelage.operator;

import jumelage.account.Operator;
import jumelage.audit.Audit;
import jumelage.mail.LetterId;
import jumelage.mail.Outbox;
import jumelage.mail.Reposting;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the operator does with letters that do not leave; without reading them.
@RestController
class LettersController {
    private final Outbox outbox;
    private final Reposting reposting;
    private final Audit audit;

    LettersController(Outbox outbox, Reposting reposting, Audit audit) {
        this.outbox = outbox;
        this.reposting = reposting;
        this.audit = audit;
    }

    @PostMapping("/operator/outbox/{id}/again")
    @Transactional
    ResponseEntity<View> again(Operator operator, @PathVariable LetterId id) {
        return done(operator, id, reposting.again(id), "again");
    }

    @PostMapping("/operator/outbox/{id}/give-up")
    @Transactional
    ResponseEntity<View> giveUp(Operator operator, @PathVariable LetterId id) {
        return done(operator, id, reposting.giveUp(id), "given-up");
    }

    private ResponseEntity<View> done(Operator operator, LetterId id, boolean done, String what) {
        if (outbox.find(id).isEmpty()) throw new NotFound();
        if (done) audit.record("house", operator.id(), "operator.letter-" + what, id.value());
        return Redirect.to("/operator/outbox?done=" + (done ? what : "not"));
    }
}
