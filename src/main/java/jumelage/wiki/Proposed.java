package jumelage.wiki;

import java.util.Optional;
import jumelage.account.People;
import jumelage.document.Difference;
import jumelage.document.PlainText;
import jumelage.publication.Deciding;
import jumelage.publication.Items;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.writing.Revision;
import jumelage.writing.Step;
import jumelage.writing.Writings;
import org.springframework.stereotype.Component;

/// What a proposal would bring out, put beside what is out already.
@Component
class Proposed {
    private final Reading reading;
    private final Writings writings;
    private final Items items;
    private final Proposals proposals;
    private final Publishing publishing;
    private final Deciding deciding;
    private final People people;

    Proposed(
            Reading reading,
            Writings writings,
            Items items,
            Proposals proposals,
            Publishing publishing,
            Deciding deciding,
            People people) {
        this.reading = reading;
        this.writings = writings;
        this.items = items;
        this.proposals = proposals;
        this.publishing = publishing;
        this.deciding = deciding;
        this.people = people;
    }

    /// None where nothing waits.
    Optional<ApprovePage> of(Member member, PageLine page, Form form) {
        return proposals.open(page.key(member.room().id())).map(open -> of(member, page, open, form));
    }

    private ApprovePage of(Member member, PageLine page, Proposal proposal, Form form) {
        var key = page.key(member.room().id());
        var now = writings.revision(key, proposal.revision(), member).orElseThrow(NotFound::new);
        var before =
                publishing.since(items.get(key), proposal.audience()).flatMap(number -> writings.revision(key, number));
        var tree = reading.tree(member);
        var text = now.body().settled();
        var difference =
                before.map(earlier -> reading.difference(member, earlier.body().settled(), text));
        return new ApprovePage(
                member,
                page,
                tree,
                proposal,
                proposer(proposal),
                step(member, page, now),
                before.map(Revision::title).orElse(null),
                difference
                        .map(found -> reading.html(member, found))
                        .orElseGet(() -> reading.settled(member, tree, now.language(), now.body())),
                difference.map(Difference::blocksChanged).orElse(0L),
                difference
                        .map(Difference::wordsInserted)
                        .orElseGet(() -> PlainText.of(text).words()),
                difference.map(Difference::wordsDeleted).orElse(0),
                deciding.say(member, proposal),
                form);
    }

    private Who proposer(Proposal proposal) {
        return people.findById(proposal.proposedBy()).map(Who::of).orElseThrow();
    }

    private Step step(Member member, PageLine page, Revision revision) {
        return writings.history(page.key(member.room().id()), member).stream()
                .filter(step -> step.number() == revision.number())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
