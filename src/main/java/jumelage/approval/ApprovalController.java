package jumelage.approval;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jumelage.publication.Answering;
import jumelage.publication.Audience;
import jumelage.publication.Due;
import jumelage.publication.ItemId;
import jumelage.publication.Outcome;
import jumelage.publication.Publishing;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import jumelage.wiki.PageLine;
import jumelage.wiki.Reading;
import jumelage.wiki.Showing;
import jumelage.writing.Handing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/pages/{page}")
class ApprovalController {
    private final Reading reading;
    private final Showing showing;
    private final Handing handing;
    private final Publishing publishing;
    private final Proposed proposed;
    private final Clock clock;

    ApprovalController(
            Reading reading, Showing showing, Handing handing, Publishing publishing, Proposed proposed, Clock clock) {
        this.reading = reading;
        this.showing = showing;
        this.handing = handing;
        this.publishing = publishing;
        this.proposed = proposed;
        this.clock = clock;
    }

    /// @param due the first day on which it may be read outside; nothing for at once
    @PostMapping("/proposal")
    ResponseEntity<View> propose(
            Member member,
            @PathVariable String page,
            @RequestParam Audience audience,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String due) {
        var found = reading.find(member, page);
        if (!audience.outside() || !reading.rights(member, found, null).write()) throw new NotFound();
        var typed = new Form(Map.of("audience", List.of(audience.name()), "due", List.of(due)), Map.of());
        var day = Due.of(due, clock);
        if (!day.wrong().isEmpty())
            return ResponseEntity.unprocessableContent()
                    .body(showing.of(member, found, null, typed.with("due", day.wrong())));
        return answering(member, found, typed)
                .toProposing(handing.propose(key(member, found), revision, audience, day.day(), member));
    }

    @GetMapping("/approval")
    ResponseEntity<View> show(Member member, @PathVariable String page) {
        var found = reading.find(member, page);
        return proposed.of(member, found, Form.EMPTY)
                .<ResponseEntity<View>>map(ResponseEntity::ok)
                .orElseGet(() -> Redirect.to(found.path(member.room())));
    }

    /// For the own school.
    @PostMapping("/approval")
    ResponseEntity<View> agree(Member member, @PathVariable String page, @RequestParam UUID proposal) {
        var school = Optional.ofNullable(member.school()).orElseThrow(NotFound::new);
        return act(member, page, key -> publishing.approveFor(key, proposal, school, member));
    }

    /// For everybody.
    @PostMapping("/publication")
    ResponseEntity<View> approve(Member member, @PathVariable String page, @RequestParam UUID proposal) {
        return act(member, page, key -> publishing.approve(key, proposal, member));
    }

    /// @param typed besides the words to the whole, words to passages: `remark-` and the id of a block
    @PostMapping("/sending-back")
    ResponseEntity<View> sendBack(
            Member member,
            @PathVariable String page,
            @RequestParam UUID proposal,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> typed) {
        var found = reading.find(member, page);
        var form = Answering.holding(typed);
        var remarks = proposed.remarks(member, found, typed);
        for (var remark : remarks)
            if (remark.words().length() > Answering.LONGEST_WORD)
                form = Answering.tooLong(form, "remark-" + remark.block());
        if (words.length() > Answering.LONGEST_WORD) form = Answering.tooLong(form, "words");
        var answering = answering(member, found, Form.EMPTY);
        return form.wrong()
                ? answering.again(form)
                : answering.to(publishing.sendBack(key(member, found), proposal, words, remarks, member), form);
    }

    private ResponseEntity<View> act(Member member, String page, Function<ItemId, Outcome> act) {
        var found = reading.find(member, page);
        return answering(member, found, Form.EMPTY).to(act.apply(key(member, found)), Form.EMPTY);
    }

    private Answering answering(Member member, PageLine page, Form form) {
        return new Answering(
                page.path(member.room(), "approval"),
                again -> proposed.of(member, page, again),
                refusal -> showing.of(member, page, refusal, form));
    }

    private static ItemId key(Member member, PageLine page) {
        return page.key(member.room().id());
    }
}
