package jumelage.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.Outcome.Reason;
import jumelage.publication.Outcome.Refused;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// A revision that somebody wants to show beyond the members, and who has agreed.
///
/// @param author who made the revision
/// @param authors everybody who has written since the last approved one
/// @param words what was said when it was sent back
/// @param due the first day on which it may be read outside; none for at once
/// @param publishAt when it goes out, if it has been approved before
public record Proposal(
        UUID id,
        ItemId item,
        int revision,
        Audience audience,
        PersonId proposedBy,
        Instant proposed,
        PersonId author,
        Set<PersonId> authors,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable Instant decided,
        String words,
        @Nullable LocalDate due,
        @Nullable Instant publishAt,
        List<Approval> approvals) {

    public enum State {
        OPEN,
        /// All have agreed; it goes out on its day.
        WAITING,
        APPROVED,
        SENT_BACK,
        /// A newer one was made, or the item was narrowed meanwhile.
        OVERTAKEN
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean waiting() {
        return state == State.WAITING;
    }

    /// The schools that have not agreed.
    public List<Approval> missing() {
        return approvals.stream().filter(approval -> !approval.given()).toList();
    }

    public Optional<Approval> of(@Nullable SchoolId school) {
        return approvals.stream()
                .filter(approval -> approval.school().equals(school))
                .findFirst();
    }

    /// Whether the law lets `by` speak for `school` here, if he works there.
    public boolean asks(Member by, SchoolId school) {
        return by.may(Act.APPROVE_OWN_PUPILS)
                && school.equals(by.school())
                && of(school).isPresent();
    }

    /// Why `by`, who may speak for his school, cannot agree for it.
    public Optional<Refused> refusesSchool(Member by) {
        if (!open()) return Optional.of(new Refused(Reason.OVERTAKEN));
        return author.equals(by.id()) ? Optional.of(new Refused(Reason.OWN_WORK)) : Optional.empty();
    }

    /// Why `by`, who may publish, cannot do it now.
    public Optional<Refused> refusesFinal(Member by) {
        if (!open()) return Optional.of(new Refused(Reason.OVERTAKEN));
        var blocked = approvals.stream().filter(Approval::blocked).toList();
        if (!blocked.isEmpty()) return Optional.of(Refused.naming(Reason.NO_TEACHER_LEFT, blocked));
        if (!missing().isEmpty()) return Optional.of(Refused.naming(Reason.SCHOOLS_MISSING, missing()));
        return alone(by) ? Optional.of(new Refused(Reason.ALONE)) : Optional.empty();
    }

    /// Where pupils have written, an author never decides by himself.
    private boolean alone(Member by) {
        return authors.contains(by.id())
                && !approvals.isEmpty()
                && approvals.stream().allMatch(approval -> by.id().equals(approval.approvedBy()));
    }
}
