package jumelage.wiki;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.document.Outline;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.room.Member;
import jumelage.room.Memory;
import jumelage.shell.Frames;
import jumelage.writing.Step;
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
    private final Memory memory;

    Showing(Reading reading, Writings writings, Proposals proposals, People people, Pens pens, Memory memory) {
        this.reading = reading;
        this.writings = writings;
        this.proposals = proposals;
        this.people = people;
        this.pens = pens;
        this.memory = memory;
    }

    /// @param refusal why what the reader wanted was not done
    ShowPage of(Member member, PageLine page, @Nullable String refusal) {
        var key = page.key(member.room().id());
        var known = memory.of(member, page, () -> known(member, page));
        Frames.allow(known.embeds());
        return new ShowPage(
                member,
                page,
                known.tree(),
                known.html(),
                known.outline(),
                known.latest(),
                known.wrote(),
                pens.others(key, member),
                known.readership(),
                known.open(),
                reading.rights(member, page, known.open()),
                known.sentBack(),
                refusal);
    }

    /// What all who see the same of the room see of a page.
    private record Known(
            Tree tree,
            String html,
            Outline outline,
            Set<String> embeds,
            Step latest,
            List<Wrote> wrote,
            Readership readership,
            @Nullable Proposal open,
            ShowPage.@Nullable SentBack sentBack) {}

    private Known known(Member member, PageLine page) {
        var key = page.key(member.room().id());
        var now = writings.current(key);
        var tree = reading.tree(member);
        var last = proposals.latest(key);
        return new Known(
                tree,
                reading.html(member, tree, now.language(), now.body()),
                Outline.of(now.body()),
                now.body().embeds(),
                writings.history(key, member).getFirst(),
                reading.wrote(member, page),
                reading.readership(member),
                last.filter(one -> one.state() == Proposal.State.OPEN).orElse(null),
                last.flatMap(this::sentBack).orElse(null));
    }

    private Optional<ShowPage.SentBack> sentBack(Proposal last) {
        return last.state() == Proposal.State.SENT_BACK && last.decided() != null
                ? Optional.of(new ShowPage.SentBack(who(last.decidedBy()), last.decided(), last.words()))
                : Optional.empty();
    }

    private Who who(@Nullable PersonId id) {
        return Optional.ofNullable(id)
                .flatMap(people::findById)
                .map(Who::of)
                .orElseGet(() -> new Who("", false, null, null));
    }
}
