package jumelage.wiki;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.comment.Margin;
import jumelage.comment.Margins;
import jumelage.comment.Paper;
import jumelage.document.Document;
import jumelage.document.Outline;
import jumelage.material.Weights;
import jumelage.publication.Due;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.publication.Remark;
import jumelage.publication.Remarks;
import jumelage.room.Lights;
import jumelage.room.Member;
import jumelage.room.Memory;
import jumelage.school.SchoolId;
import jumelage.shell.Form;
import jumelage.shell.Fragment;
import jumelage.shell.Frames;
import jumelage.translation.Versions;
import jumelage.writing.Colouring;
import jumelage.writing.Tongues;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A page with all that stands around it.
@Component
public class Showing {
    private final Reading reading;
    private final Writings writings;
    private final Proposals proposals;
    private final PassagesOfPupils ofPupils;
    private final Remarks remarks;
    private final People people;
    private final Pens pens;
    private final Followers followers;
    private final Memory memory;
    private final Lights lights;
    private final Weights weights;
    private final Margins margins;
    private final Clock clock;
    private final Versions versions;
    private final Tongues tongues;
    private final Colouring colouring;

    Showing(
            Reading reading,
            Writings writings,
            Proposals proposals,
            PassagesOfPupils ofPupils,
            Remarks remarks,
            People people,
            Pens pens,
            Followers followers,
            Memory memory,
            Lights lights,
            Weights weights,
            Margins margins,
            Versions versions,
            Tongues tongues,
            Colouring colouring,
            Clock clock) {
        this.reading = reading;
        this.writings = writings;
        this.proposals = proposals;
        this.ofPupils = ofPupils;
        this.remarks = remarks;
        this.people = people;
        this.pens = pens;
        this.followers = followers;
        this.memory = memory;
        this.lights = lights;
        this.weights = weights;
        this.margins = margins;
        this.clock = clock;
        this.versions = versions;
        this.tongues = tongues;
        this.colouring = colouring;
    }

    /// @param refusal why what the reader wanted was not done
    public ShowPage of(Member member, PageLine page, @Nullable String refusal) {
        return of(member, page, refusal, Form.EMPTY);
    }

    /// @param coloured whether its words show which schools have written them
    ShowPage of(Member member, PageLine page, boolean coloured) {
        return of(member, page, coloured, null, Form.EMPTY);
    }

    /// @param form in which something was to be proposed
    public ShowPage of(Member member, PageLine page, @Nullable String refusal, Form form) {
        return of(member, page, false, refusal, form);
    }

    private ShowPage of(Member member, PageLine page, boolean coloured, @Nullable String refusal, Form form) {
        var key = page.key(member.room().id());
        var sparing = lights.sparing(member);
        var known = memory.of(member, new Sight(page, sparing, coloured), () -> known(member, page, sparing, coloured));
        Frames.allow(known.embeds());
        return new ShowPage(
                member,
                page,
                known.trail(),
                known.words(),
                known.readers(),
                known.around(),
                known.tongues(),
                known.wrote(),
                pens.others(key, member),
                known.open(),
                known.passages(),
                reading.rights(member, page, known.open()),
                known.sentBack(),
                known.weight(),
                known.followers().contains(member.id()),
                margins.show(member, paper(member, page), known.margin()),
                Due.Days.of(clock),
                form,
                refusal);
    }

    private record Sight(PageLine page, boolean sparing, boolean coloured) {}

    /// What all who see the same of the room see of a page.
    private record Known(
            List<PageLine> trail,
            Fragment words,
            Fragment readers,
            Fragment around,
            Fragment tongues,
            Set<String> embeds,
            List<Wrote> wrote,
            @Nullable Proposal open,
            Map<SchoolId, Integer> passages,
            ShowPage.@Nullable SentBack sentBack,
            Weight weight,
            Set<PersonId> followers,
            Margin margin) {}

    /// @param sparing whether its pictures are shown small
    private Known known(Member member, PageLine page, boolean sparing, boolean coloured) {
        var key = page.key(member.room().id());
        var now = writings.current(key);
        var tree = reading.tree(member);
        var last = proposals.latest(key);
        var sentBack =
                last.filter(one -> one.state() == Proposal.State.SENT_BACK).orElse(null);
        var said = sentBack == null ? List.<Remark>of() : remarks.of(sentBack);
        var revision = writings.revision(key, now.revision());
        var colours = coloured ? revision.map(colouring::of).orElse(null) : null;
        var html = reading.html(
                member,
                tree,
                now.language(),
                now.body(),
                revision.map(tongues::unchecked).orElse(Set.of()),
                colours);
        var wrote = reading.wrote(member, page);
        var open = last.filter(one -> one.open() || one.waiting()).orElse(null);
        var pictures = weights.bytes(key.room(), now.body().shown(), sparing);
        var weight = Weight.of(html, pictures, lights.of(member), sparing);
        var latest = writings.history(key, member).getFirst();
        var write = reading.writes(member, page);
        return new Known(
                tree.trail(page),
                Fragment.of(new ShowWords(
                        member,
                        page,
                        Fragment.of(html),
                        Outline.of(now.body()),
                        wrote.stream().anyMatch(by -> by.weave() != null),
                        colours == null ? null : colours.legend(member.toldAuthors()),
                        latest,
                        weight,
                        write)),
                Fragment.of(new ShowReaders(member, page, reading.readership(member))),
                Fragment.of(new ShowAround(member.room(), page, tree)),
                Fragment.of(new ShowTongues(member.room(), page, tongued(member, key))),
                now.body().embeds(),
                wrote,
                open,
                open == null ? Map.of() : ofPupils.in(member, page, tree, open),
                sentBack == null ? null : sentBack(sentBack, said, now.body()),
                weight,
                followers.of(key),
                margins.of(member, key, now.body()));
    }

    private Tongued tongued(Member member, ItemId key) {
        var source = versions.source(key, member).orElse(null);
        var others = versions.others(Eyes.of(member), key).stream()
                .map(other -> new Tongued.Other(
                        other,
                        versions.source(other.key(), member)
                                .filter(from -> from.key().equals(key))
                                .map(_ -> versions.tally(other.key(), member))
                                .orElse(null)))
                .toList();
        return new Tongued(source, source == null ? null : versions.tally(key, member), others);
    }

    private static Paper paper(Member member, PageLine page) {
        var room = member.room();
        return new Paper(room, page.key(room.id()), page.number(), page.title(), page.language(), false);
    }

    private ShowPage.SentBack sentBack(Proposal last, List<Remark> said, Document now) {
        return new ShowPage.SentBack(
                who(last.decidedBy()),
                Objects.requireNonNull(last.decided()),
                last.words(),
                said.stream().map(remark -> Said.of(remark, now)).toList());
    }

    private Who who(@Nullable PersonId id) {
        return Optional.ofNullable(id)
                .flatMap(people::findById)
                .map(Who::of)
                .orElseGet(() -> new Who("", false, null, null));
    }
}
