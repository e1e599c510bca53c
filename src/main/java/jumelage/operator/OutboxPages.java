package jumelage.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jumelage.account.Operator;
import jumelage.account.Person;
import jumelage.account.Visitor;
import jumelage.audit.Audit;
import jumelage.mail.LetterId;
import jumelage.mail.Outbox;
import jumelage.shell.Installation;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Letters that wait, for the operator; in a demo, where all is invented, for everybody. Each look into one is noted.
@RestController
class OutboxPages {
    private static final Set<String> DONE = Set.of("again", "given-up", "not");

    private final Outbox outbox;
    private final Audit audit;
    private final Installation installation;

    OutboxPages(Outbox outbox, Audit audit, Installation installation) {
        this.outbox = outbox;
        this.audit = audit;
        this.installation = installation;
    }

    @GetMapping("/operator/outbox")
    ListLetters list(Operator operator, @RequestParam(defaultValue = "") String done) {
        var said = DONE.contains(done) ? "operator.letter.done." + done : "";
        return new ListLetters(outbox.latest(), outbox.sends(), "/operator/outbox", said);
    }

    @GetMapping("/operator/outbox/{id}")
    ShowLetter show(Operator operator, @PathVariable LetterId id) {
        return letter(id, operator.person(), "/operator/outbox");
    }

    @GetMapping("/outbox")
    ListLetters listInDemo(Visitor visitor) {
        if (!installation.demo()) throw new NotFound();
        return new ListLetters(outbox.latest(), outbox.sends(), "/outbox", "");
    }

    @GetMapping("/outbox/{id}")
    ShowLetter showInDemo(Visitor visitor, @PathVariable LetterId id) {
        if (!installation.demo()) throw new NotFound();
        return letter(id, visitor.person().orElse(null), "/outbox");
    }

    private ShowLetter letter(LetterId id, @Nullable Person reader, String box) {
        var letter = outbox.find(id).orElseThrow(NotFound::new);
        var body = outbox.bodyOf(id);
        if (body.isPresent())
            audit.record("house", reader == null ? null : reader.id(), "account.letter-read", id.value());
        return new ShowLetter(letter, body.map(this::pieces).orElse(List.of()), outbox.sends(), box);
    }

    /// The text in pieces: our own addresses can be followed, even where the reader calls this house by another name.
    private List<ShowLetter.Piece> pieces(String body) {
        var home = installation.address("/");
        var pieces = new ArrayList<ShowLetter.Piece>();
        for (var from = 0; from < body.length(); ) {
            var start = body.indexOf(home, from);
            if (start < 0) {
                pieces.add(new ShowLetter.Piece(body.substring(from), ""));
                break;
            }
            var end = start;
            while (end < body.length() && !Character.isWhitespace(body.charAt(end))) end++;
            pieces.add(new ShowLetter.Piece(body.substring(from, start), ""));
            var address = body.substring(start, end);
            pieces.add(new ShowLetter.Piece(address, address.substring(home.length() - 1)));
            from = end;
        }
        return pieces;
    }
}
