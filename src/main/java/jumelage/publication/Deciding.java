package jumelage.publication;

import java.util.Optional;
import java.util.stream.Stream;
import jumelage.employment.Staffroom;
import jumelage.publication.Outcome.Refused;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has to say what to a proposal; [Publishing] does it.
@Component
public class Deciding {
    private final Staffroom staffroom;
    private final Proposals proposals;

    Deciding(Staffroom staffroom, Proposals proposals) {
        this.staffroom = staffroom;
        this.proposals = proposals;
    }

    /// The school for whose pupils `member` speaks; none where he speaks for no school.
    public Optional<SchoolId> school(Member member) {
        return Optional.ofNullable(member.school())
                .filter(_ -> member.may(Act.APPROVE_OWN_PUPILS))
                .filter(school -> staffroom.worksAt(member.id(), school));
    }

    /// Whether `member`, who speaks for `school`, is the only one who does in the room.
    public boolean alone(Member member, SchoolId school) {
        return proposals.teachers(member.room().id(), school) <= 1;
    }

    /// Whether `member` may send it back.
    public boolean maySendBack(Member member, Proposal proposal) {
        var school = member.school();
        var speaks = school != null && proposal.asks(member, school) && staffroom.worksAt(member.id(), school);
        return (proposal.open() || proposal.waiting()) && (speaks || member.may(Act.PUBLISH));
    }

    /// @param proposal none where nothing is to be decided
    public Say say(Member member, @Nullable Proposal proposal) {
        if (proposal == null || proposal.waiting()) return Say.NOTHING;
        var school = member.school();
        var asked = school != null && proposal.asks(member, school);
        var agrees = asked
                && school != null
                && proposal.of(school).filter(one -> !one.given()).isPresent()
                && proposal.refusesSchool(member).isEmpty()
                && staffroom.worksAt(member.id(), school);
        var last = member.may(Act.PUBLISH);
        var own = asked && !agrees ? proposal.refusesSchool(member) : Optional.<Refused>empty();
        return new Say(
                agrees,
                last,
                Stream.of(own, last ? proposal.refusesFinal(member) : Optional.<Refused>empty())
                        .flatMap(Optional::stream)
                        .map(Refused::sentence)
                        .findFirst()
                        .orElse(null));
    }
}
