package jumelage.wiki;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jumelage.publication.Answering;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Outcome;
import jumelage.publication.Publishing;
import jumelage.room.As;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
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

    ApprovalController(Reading reading, Showing showing, Handing handing, Publishing publishing, Proposed proposed) {
        this.reading = reading;
        this.showing = showing;
        this.handing = handing;
        this.publishing = publishing;
        this.proposed = proposed;
    }

    @PostMapping("/proposal")
    ResponseEntity<View> propose(
            Member member, @PathVariable String page, @RequestParam Audience audience, @RequestParam int revision) {
        var found = reading.find(member, page);
        if (!audience.outside() || !reading.rights(member, found, null).write()) throw new NotFound();
        return answering(member, found).toProposing(handing.propose(key(member, found), revision, audience, member));
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
        return act(member, page, "", key -> publishing.approveFor(key, proposal, school, member));
    }

    /// For everybody.
    @PostMapping("/publication")
    ResponseEntity<View> approve(Member member, @PathVariable String page, @RequestParam UUID proposal) {
        return act(member, page, "", key -> publishing.approve(key, proposal, member));
    }

    @PostMapping("/sending-back")
    ResponseEntity<View> sendBack(
            Member member,
            @PathVariable String page,
            @RequestParam UUID proposal,
            @RequestParam(defaultValue = "") String words) {
        if (words.length() > Answering.LONGEST_WORD)
            return answering(member, reading.find(member, page)).tooLong(words);
        return act(member, page, words, key -> publishing.sendBack(key, proposal, words, member));
    }

    @GetMapping("/as/{who}")
    ViewPageAs as(Member member, @PathVariable String page, @PathVariable String who) {
        var found = reading.find(member, page);
        var as = Arrays.stream(As.values())
                .filter(each -> each.name().toLowerCase(java.util.Locale.ROOT).equals(who))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ViewPageAs(
                member, found, as, reading.shown(member, found, as).orElse(null));
    }

    private ResponseEntity<View> act(Member member, String page, String words, Function<ItemId, Outcome> act) {
        var found = reading.find(member, page);
        return answering(member, found).to(act.apply(key(member, found)), words);
    }

    private Answering answering(Member member, PageLine page) {
        return new Answering(
                page.path(member.room(), "approval"),
                form -> proposed.of(member, page, form),
                refusal -> showing.of(member, page, refusal));
    }

    private static ItemId key(Member member, PageLine page) {
        return page.key(member.room().id());
    }
}
