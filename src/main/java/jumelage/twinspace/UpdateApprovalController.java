package jumelage.twinspace;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jumelage.publication.Answering;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Outcome;
import jumelage.publication.Publishing;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/updates/{number}")
class UpdateApprovalController {
    private final Updates updates;
    private final UpdateSheets sheets;
    private final Outgoing outgoing;
    private final Publishing publishing;

    UpdateApprovalController(Updates updates, UpdateSheets sheets, Outgoing outgoing, Publishing publishing) {
        this.updates = updates;
        this.sheets = sheets;
        this.outgoing = outgoing;
        this.publishing = publishing;
    }

    @PostMapping("/proposal")
    ResponseEntity<View> propose(
            Member member, @PathVariable String number, @RequestParam Audience audience, @RequestParam int revision) {
        var line = updates.find(member, number);
        if (!audience.outside() || !UpdateRights.mayPropose(member, line)) throw new NotFound();
        return answering(member, line).toProposing(outgoing.propose(key(member, line), revision, audience, member));
    }

    @GetMapping("/approval")
    ResponseEntity<View> show(Member member, @PathVariable String number) {
        member.must(Act.SEE_MEMBERS);
        var line = updates.find(member, number);
        return sheets.proposed(member, line, Form.EMPTY)
                .<ResponseEntity<View>>map(ResponseEntity::ok)
                .orElseGet(() -> Redirect.to(line.path(member.room())));
    }

    /// For the own school.
    @PostMapping("/approval")
    ResponseEntity<View> agree(Member member, @PathVariable String number, @RequestParam UUID proposal) {
        var school = Optional.ofNullable(member.school()).orElseThrow(NotFound::new);
        return act(member, number, "", key -> publishing.approveFor(key, proposal, school, member));
    }

    /// For everybody.
    @PostMapping("/publication")
    ResponseEntity<View> approve(Member member, @PathVariable String number, @RequestParam UUID proposal) {
        return act(member, number, "", key -> publishing.approve(key, proposal, member));
    }

    @PostMapping("/sending-back")
    ResponseEntity<View> sendBack(
            Member member,
            @PathVariable String number,
            @RequestParam UUID proposal,
            @RequestParam(defaultValue = "") String words) {
        if (words.length() > Answering.LONGEST_WORD)
            return answering(member, updates.find(member, number)).tooLong(words);
        return act(member, number, words, key -> publishing.sendBack(key, proposal, words, member));
    }

    /// Back to the members, at once.
    @PostMapping("/audience")
    ResponseEntity<View> withdraw(Member member, @PathVariable String number, @RequestParam Audience audience) {
        var line = updates.find(member, number);
        if (audience != Audience.MEMBERS || !line.audience().outside()) throw new NotFound();
        outgoing.withdraw(key(member, line), member);
        return Redirect.to(line.path(member.room()));
    }

    private ResponseEntity<View> act(Member member, String number, String words, Function<ItemId, Outcome> act) {
        var line = updates.find(member, number);
        return answering(member, line).to(act.apply(key(member, line)), words);
    }

    private Answering answering(Member member, UpdateLine line) {
        return new Answering(
                line.path(member.room()) + "/approval",
                form -> sheets.proposed(member, line, form),
                refusal -> sheets.of(member, line, refusal));
    }

    private static ItemId key(Member member, UpdateLine line) {
        return line.key(member.room().id());
    }
}
