package jumelage.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.document.Document;
import jumelage.publication.ItemId;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.Texts;
import jumelage.shell.View;
import jumelage.wiki.Editing;
import jumelage.wiki.PageAddress;
import jumelage.wiki.PageLine;
import jumelage.wiki.Reading;
import jumelage.wiki.Showing;
import jumelage.writing.Revision;
import jumelage.writing.Saving;
import jumelage.writing.Step;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/pages/{page}")
class HistoryController {
    private static final int AT_ONCE = 20;

    private final Reading reading;
    private final Editing editing;
    private final Showing showing;
    private final Writings writings;
    private final Proposals proposals;

    HistoryController(Reading reading, Editing editing, Showing showing, Writings writings, Proposals proposals) {
        this.reading = reading;
        this.editing = editing;
        this.showing = showing;
        this.writings = writings;
        this.proposals = proposals;
    }

    /// @param from the number from which on it is shown
    @GetMapping("/history")
    ShowHistory list(Member member, @PathVariable String page, @RequestParam(required = false) @Nullable Integer from) {
        var found = reading.find(member, page);
        if (writings.catchUp(key(member, found))) found = reading.find(member, page);
        var all = writings.history(key(member, found), member);
        var steps = all.stream()
                .filter(step -> from == null || step.number() <= from)
                .toList();
        var older = steps.size() > AT_ONCE ? steps.get(AT_ONCE).number() : null;
        var write = reading.rights(member, found, null).write();
        return new ShowHistory(
                member,
                found,
                reading.tree(member),
                entries(member, found, steps),
                write,
                member.may(Act.PLAY_BACK),
                steps.size() < all.size(),
                older);
    }

    @GetMapping("/history/{number}")
    ShowRevision show(Member member, @PathVariable String page, @PathVariable int number) {
        var found = reading.find(member, page);
        var revision = revision(member, found, number);
        var tree = reading.tree(member);
        return new ShowRevision(
                member,
                found,
                tree,
                step(member, found, number),
                reading.html(member, tree, revision.language(), revision.body()),
                reading.rights(member, found, null).write());
    }

    @GetMapping("/difference")
    CompareRevisions compare(Member member, @PathVariable String page, @RequestParam int from, @RequestParam int to) {
        var found = reading.find(member, page);
        var earlier = revision(member, found, Math.min(from, to));
        var later = revision(member, found, Math.max(from, to));
        var difference = reading.difference(member, earlier.body(), later.body());
        return new CompareRevisions(
                member,
                found,
                reading.tree(member),
                step(member, found, earlier.number()),
                step(member, found, later.number()),
                reading.html(member, difference),
                difference.isEmpty(),
                difference.places(),
                difference.wordsInserted(),
                difference.wordsDeleted(),
                reading.rights(member, found, null).write());
    }

    @PostMapping("/restoration")
    ResponseEntity<View> restore(
            Member member, @PathVariable String page, @RequestParam int revision, @RequestParam int version) {
        var found = reading.find(member, page);
        if (!reading.rights(member, found, null).write()) throw new NotFound();
        return switch (editing.restore(found, revision, version, member)) {
            case Saving.Saved(var now) ->
                Redirect.to(member.room().path() + "/pages/"
                        + PageAddress.of(found.number(), now.title()).segment());
            case Saving.Stale _, Saving.Misfit _, Saving.Unplaceable _ ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(showing.of(member, found, Texts.text("history.restore.stale")));
        };
    }

    private List<ShowHistory.Entry> entries(Member member, PageLine page, List<Step> steps) {
        var proposed = proposals.of(key(member, page)).stream().collect(Collectors.groupingBy(Proposal::revision));
        var entries = new ArrayList<ShowHistory.Entry>();
        var shown = Math.min(AT_ONCE, steps.size());
        var now = shown == 0 ? Document.empty() : body(member, page, steps.getFirst());
        for (var at = 0; at < shown; at++) {
            var step = steps.get(at);
            var earlier = at + 1 < steps.size() ? steps.get(at + 1) : null;
            var before = earlier == null ? Document.empty() : body(member, page, earlier);
            var difference = reading.difference(member, before, now);
            entries.add(new ShowHistory.Entry(
                    step,
                    earlier == null ? null : earlier.number(),
                    difference.wordsInserted(),
                    difference.wordsDeleted(),
                    proposed.getOrDefault(step.number(), List.of())));
            now = before;
        }
        return entries;
    }

    private Document body(Member member, PageLine page, Step step) {
        return revision(member, page, step.number()).body();
    }

    private Revision revision(Member member, PageLine page, int number) {
        return writings.revision(key(member, page), number, member).orElseThrow(NotFound::new);
    }

    private Step step(Member member, PageLine page, int number) {
        return writings.history(key(member, page), member).stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ItemId key(Member member, PageLine page) {
        return page.key(member.room().id());
    }
}
