package jumelage.wiki;

import java.util.Optional;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.document.Outline;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.room.Member;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A page with all that stands around it.
@Component
class Showing {
    private final Reading reading;
    private final Writings writings;
    private final Proposals proposals;
    private final People people;
    private final Pens pens;

    Showing(Reading reading, Writings writings, Proposals proposals, People people, Pens pens) {
        this.reading = reading;
        this.writings = writings;
        this.proposals = proposals;
        this.people = people;
        this.pens = pens;
    }

    /// @param refusal why what the reader wanted was not done
    ShowPage of(Member member, PageLine page, @Nullable String refusal) {
        var key = page.key(member.room().id());
        var now = writings.current(key);
        var tree = reading.tree(member);
        var open = page.proposed() ? proposals.open(key).orElse(null) : null;
        return new ShowPage(
                member,
                page,
                tree,
                reading.html(member, tree, now.language(), now.body()),
                Outline.of(now.body()),
                writings.history(key, member).getFirst(),
                reading.wrote(member, page),
                pens.others(key, member),
                reading.readership(member),
                open,
                reading.rights(member, page, open),
                open == null ? sentBack(page, member) : null,
                refusal);
    }

    private ShowPage.@Nullable SentBack sentBack(PageLine page, Member member) {
        return proposals
                .latest(page.key(member.room().id()))
                .filter(last -> last.state() == Proposal.State.SENT_BACK && last.decided() != null)
                .map(last -> new ShowPage.SentBack(
                        who(last.decidedBy()), java.util.Objects.requireNonNull(last.decided()), last.words()))
                .orElse(null);
    }

    private Who who(@Nullable PersonId id) {
        return Optional.ofNullable(id)
                .flatMap(people::findById)
                .map(Who::of)
                .orElseGet(() -> new Who("", false, null, null));
    }
}
