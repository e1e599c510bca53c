package jumelage.demo;

import java.util.function.Predicate;
import java.util.stream.Stream;
import jumelage.demo.World.Part;
import jumelage.demo.World.Undertaking;
import jumelage.publication.Approval;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Outcome;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.room.Member;
import jumelage.writing.Handing;
import jumelage.writing.Writings;
import org.springframework.stereotype.Component;

/// Pages go out as everywhere: proposed by their author, agreed to by teachers of the pupils’ own schools, approved by
/// a founder.
@Component
class Approvals {
    private final Cast cast;
    private final Register register;
    private final Handing handing;
    private final Proposals proposals;
    private final Publishing publishing;
    private final Writings writings;

    Approvals(
            Cast cast,
            Register register,
            Handing handing,
            Proposals proposals,
            Publishing publishing,
            Writings writings) {
        this.cast = cast;
        this.register = register;
        this.handing = handing;
        this.proposals = proposals;
        this.publishing = publishing;
        this.writings = writings;
    }

    /// Everybody who must says yes.
    void all(Undertaking project, Sheet sheet, ItemId page) {
        propose(project, sheet, page);
        agree(project, page, _ -> true);
        var founder = project.founders().stream()
                .filter(key -> !key.equals(sheet.author()))
                .findFirst()
                .orElseThrow();
        done(publishing.approve(page, open(page).id(), cast.member(project.slug(), founder)));
    }

    /// It waits for those who have not said yes.
    void some(Undertaking project, Sheet sheet, ItemId page) {
        propose(project, sheet, page);
        agree(
                project,
                page,
                approval -> sheet.agreed()
                        .filter(school -> register.id("school:" + school)
                                .equals(approval.school().value()))
                        .isPresent());
    }

    private void propose(Undertaking project, Sheet sheet, ItemId page) {
        var audience = sheet.audience().equals("public") ? Audience.PUBLIC : Audience.FAMILIES;
        var author = cast.member(project.slug(), sheet.author());
        done(handing.propose(page, writings.current(page).revision(), audience, author));
    }

    private void agree(Undertaking project, ItemId page, Predicate<Approval> which) {
        for (var approval : open(page).approvals())
            if (which.test(approval))
                done(publishing.approveFor(
                        page, open(page).id(), approval.school(), teacher(project, approval, open(page))));
    }

    private Member teacher(Undertaking project, Approval approval, Proposal proposal) {
        return staff(project)
                .filter(member -> member.of(approval.school()) && !member.id().equals(proposal.author()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Member> staff(Undertaking project) {
        return project.members().stream().map(Part::staff).map(key -> cast.member(project.slug(), key));
    }

    private Proposal open(ItemId page) {
        return proposals.open(page).orElseThrow();
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var reason, var names))
            throw new IllegalStateException("Refused: " + reason + " " + names);
    }
}
