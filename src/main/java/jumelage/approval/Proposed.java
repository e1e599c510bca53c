package jumelage.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jumelage.account.People;
import jumelage.publication.Deciding;
import jumelage.publication.Items;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.publication.Remark;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.translation.Versions;
import jumelage.wiki.PageLine;
import jumelage.wiki.PassagesOfPupils;
import jumelage.wiki.Reading;
import jumelage.wiki.Tree;
import jumelage.wiki.Who;
import jumelage.writing.Revision;
import jumelage.writing.Step;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a proposal would bring out, put beside what is out already.
@Component
class Proposed implements PassagesOfPupils {
    private final Reading reading;
    private final Passages passages;
    private final Writings writings;
    private final Items items;
    private final Proposals proposals;
    private final Publishing publishing;
    private final Deciding deciding;
    private final People people;
    private final Versions versions;

    Proposed(
            Reading reading,
            Passages passages,
            Writings writings,
            Items items,
            Proposals proposals,
            Publishing publishing,
            Deciding deciding,
            People people,
            Versions versions) {
        this.reading = reading;
        this.passages = passages;
        this.writings = writings;
        this.items = items;
        this.proposals = proposals;
        this.publishing = publishing;
        this.deciding = deciding;
        this.people = people;
        this.versions = versions;
    }

    /// None where nothing stands.
    Optional<ApprovePage> of(Member member, PageLine page, Form form) {
        return proposals.standing(page.key(member.room().id())).map(open -> of(member, page, open, form));
    }

    private ApprovePage of(Member member, PageLine page, Proposal proposal, Form form) {
        var key = page.key(member.room().id());
        var now = writings.revision(key, proposal.revision(), member).orElseThrow(NotFound::new);
        var before = before(proposal);
        var tree = reading.tree(member);
        var changes = passages.of(member, tree, key, before, now);
        return new ApprovePage(
                member,
                page,
                tree,
                proposal,
                proposer(proposal),
                step(member, page, now),
                before == null ? null : before.title(),
                changes.title(),
                versions.source(key, member).isPresent(),
                changes.passages(),
                changes.bySchool(),
                changes.difference().wordsInserted(),
                changes.difference().wordsDeleted(),
                deciding.say(member, proposal),
                deciding.maySendBack(member, proposal),
                form);
    }

    @Override
    public Map<SchoolId, Integer> in(Member member, PageLine page, Tree tree, Proposal proposal) {
        var key = page.key(member.room().id());
        return writings.revision(key, proposal.revision(), member)
                .map(now ->
                        passages.of(member, tree, key, before(proposal), now).bySchool())
                .orElse(Map.of());
    }

    /// What was typed to single passages of a proposal that stands, in the order of the text.
    ///
    /// @param typed by the names of fields
    List<Remark> remarks(Member member, PageLine page, Map<String, String> typed) {
        var key = page.key(member.room().id());
        return proposals.standing(key).stream()
                .flatMap(proposal -> writings.revision(key, proposal.revision(), member).stream()
                        .flatMap(now ->
                                passages
                                        .of(member, reading.tree(member), key, before(proposal), now)
                                        .passages()
                                        .stream()))
                .filter(passage -> passage.number() > 0 && passage.block() != null)
                .flatMap(passage ->
                        remark(passage, typed.getOrDefault(passage.field(), "").strip()))
                .toList();
    }

    private static Stream<Remark> remark(Passage passage, String words) {
        var block = passage.block();
        return words.isEmpty() || block == null ? Stream.empty() : Stream.of(new Remark(block, passage.words(), words));
    }

    private @Nullable Revision before(Proposal proposal) {
        return publishing
                .since(items.get(proposal.item()), proposal.audience())
                .flatMap(number -> writings.revision(proposal.item(), number))
                .orElse(null);
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
