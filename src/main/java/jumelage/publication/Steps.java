package jumelage.publication;

import java.util.Set;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.notice.Kind;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.notice.Pace;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.room.Membership;
import jumelage.room.Turns;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Tells the room how a proposal goes: what has happened, and whose turn it is next.
@Component
class Steps {
    private static final String AGREE = "publication.turn.agree";
    private static final String APPROVE = "publication.turn.approve";
    private static final String MEND = "publication.turn.mend";
    private static final String KIND = "publication.notices";

    private final Turns turns;
    private final Happenings happenings;
    private final Notices notices;
    private final Audit audit;

    Steps(Turns turns, Happenings happenings, Notices notices, Audit audit) {
        this.turns = turns;
        this.happenings = happenings;
        this.notices = notices;
        this.audit = audit;
    }

    @Bean
    static Kind publicationNotices() {
        return new Kind(KIND, 50, Pace.AT_ONCE);
    }

    /// Whoever is asked already, for an earlier proposal, is not told again.
    void proposed(Item item, Set<SchoolId> schools, Member by) {
        turns.close(item.room(), MEND, item.id());
        turns.closeOthers(item.room(), AGREE, item.id(), schools);
        for (var school : schools) turns.open(item.room(), AGREE, item.id(), null, school, by.id());
        if (schools.isEmpty()) turns.open(item.room(), APPROVE, item.id(), null, null, by.id());
        else turns.close(item.room(), APPROVE, item.id());
        tell(item, by, "publication.happened.proposed");
    }

    void agreed(Item item, SchoolId school, Member by, boolean last) {
        turns.close(item.room(), AGREE, item.id(), school);
        if (last) turns.open(item.room(), APPROVE, item.id(), null, null, by.id());
        tell(item, by, "publication.happened.agreed");
    }

    /// @param proposer is told, unless it is he who decides
    void approved(Item item, PersonId proposer, PersonId by) {
        overtaken(item);
        if (!proposer.equals(by))
            notices.tell(
                    proposer,
                    News.of(KIND, "publication.notice.approved")
                            .in(item.room())
                            .about(item.id())
                            .by(by));
        tell(item, by, null, "publication.happened.approved");
    }

    /// It goes out on its day; until then nobody need do anything.
    void agreedByAll(Item item, Member by) {
        overtaken(item);
        tell(item, by, "publication.happened.waiting");
    }

    void sentBack(Item item, PersonId to, Member by) {
        overtaken(item);
        turns.open(item.room(), MEND, item.id(), to, null, by.id());
        tell(item, by, "publication.happened.sent-back");
    }

    void narrowed(Item item, Member by) {
        tell(item, by, "publication.happened.narrowed");
    }

    void overtaken(Item item) {
        turns.close(item.room(), AGREE, item.id());
        turns.close(item.room(), APPROVE, item.id());
    }

    /// Nobody need do anything for it any more.
    void erased(Item item) {
        overtaken(item);
        turns.close(item.room(), MEND, item.id());
    }

    private void tell(Item item, Member by, String what) {
        tell(item, by.id(), by.school(), what);
    }

    /// @param school none for that of `by` in the room
    private void tell(Item item, PersonId by, @Nullable SchoolId school, String what) {
        happenings.tell(item.room(), by, school, what, item.id());
        audit.record(Membership.chain(item.room()), by, what, item.id());
    }
}
