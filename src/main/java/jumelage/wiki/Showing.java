package jumelage.wiki;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.document.Outline;
import jumelage.material.Weights;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.room.Lights;
import jumelage.room.Member;
import jumelage.room.Memory;
import jumelage.shell.Fragment;
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
    private final Followers followers;
    private final Memory memory;
    private final Lights lights;
    private final Weights weights;

    Showing(
            Reading reading,
            Writings writings,
            Proposals proposals,
            People people,
            Pens pens,
            Followers followers,
            Memory memory,
            Lights lights,
            Weights weights) {
        this.reading = reading;
        this.writings = writings;
        this.proposals = proposals;
        this.people = people;
        this.pens = pens;
        this.followers = followers;
        this.memory = memory;
        this.lights = lights;
        this.weights = weights;
    }

    /// @param refusal why what the reader wanted was not done
    ShowPage of(Member member, PageLine page, @Nullable String refusal) {
        var key = page.key(member.room().id());
        var sparing = lights.sparing(member);
        var known = memory.of(member, new Sight(page, sparing), () -> known(member, page, sparing));
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
                known.weight(),
                followers.has(key, member.id()),
                refusal);
    }

    private record Sight(PageLine page, boolean sparing) {}

    /// What all who see the same of the room see of a page.
    private record Known(
            Tree tree,
            Fragment html,
            Outline outline,
            Set<String> embeds,
            Step latest,
            List<Wrote> wrote,
            Readership readership,
            @Nullable Proposal open,
            ShowPage.@Nullable SentBack sentBack,
            Weight weight) {}

    /// @param sparing whether its pictures are shown small
    private Known known(Member member, PageLine page, boolean sparing) {
        var key = page.key(member.room().id());
        var now = writings.current(key);
        var tree = reading.tree(member);
        var last = proposals.latest(key);
        var html = reading.html(member, tree, now.language(), now.body());
        var pictures = weights.bytes(key.room(), now.body().shown(), sparing);
        return new Known(
                tree,
                Fragment.of(html),
                Outline.of(now.body()),
                now.body().embeds(),
                writings.history(key, member).getFirst(),
                reading.wrote(member, page),
                reading.readership(member),
                last.filter(one -> one.state() == Proposal.State.OPEN).orElse(null),
                last.flatMap(this::sentBack).orElse(null),
                Weight.of(html, pictures, lights.of(member), sparing));
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
