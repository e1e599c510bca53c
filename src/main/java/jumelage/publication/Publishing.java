package jumelage.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jumelage.employment.Staffroom;
import jumelage.publication.Outcome.Done;
import jumelage.publication.Outcome.Reason;
import jumelage.publication.Outcome.Refused;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one gate outwards. Each act is on one revision, up to one audience; all of them on one item happen one after
/// the other.
@Component
public class Publishing {
    private final JdbcClient db;
    private final Items items;
    private final Proposals proposals;
    private final Remarks remarks;
    private final Readers readers;
    private final Staffroom staffroom;
    private final Steps steps;
    private final Finding finding;
    private final Door door;
    private final Clock clock;

    Publishing(
            JdbcClient db,
            Items items,
            Proposals proposals,
            Remarks remarks,
            Readers readers,
            Staffroom staffroom,
            Steps steps,
            Finding finding,
            Door door,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.proposals = proposals;
        this.remarks = remarks;
        this.readers = readers;
        this.staffroom = staffroom;
        this.steps = steps;
        this.finding = finding;
        this.door = door;
        this.clock = clock;
    }

    /// The revision after which pupils' work is to be looked at when `item` shall be shown to `audience`: the approved
    /// one, or everything there is where more people shall see it than before.
    public Optional<Integer> since(Item item, Audience audience) {
        return audience.widerThan(item.audience()) ? Optional.empty() : Optional.ofNullable(item.approvedRevision());
    }

    /// Hands a revision over to go beyond the members. An earlier proposal is overtaken, with all that was agreed to.
    @Transactional
    public Outcome propose(ItemId id, Work work, Audience audience, Member by) {
        return propose(id, work, audience, null, by);
    }

    /// The same, to go out on a day to come.
    ///
    /// @param due none for as soon as all have agreed
    @Transactional
    public Outcome propose(ItemId id, Work work, Audience audience, @Nullable LocalDate due, Member by) {
        if (!audience.outside()) throw new IllegalArgumentException("Nothing is proposed for " + audience);
        by.must(Act.WRITE);
        var item = items.lock(id);
        if (item.trashed() != null) return new Refused(Reason.TRASHED);
        if (!readers.seesInside(Eyes.of(by), item)) throw new NotFound();
        if (item.audience().widerThan(audience)) return new Refused(Reason.NARROWER);
        if (item.audience() == audience && Integer.valueOf(work.revision()).equals(item.approvedRevision()))
            return new Refused(Reason.ALREADY);
        var schools = proposals.present(work.schools());
        var without = proposals.withoutTeacher(id.room(), schools);
        if (!without.isEmpty()) return new Refused(Reason.NO_TEACHER_LEFT, without);
        var standing = proposals.standing(id);
        var same = standing.filter(one -> one.revision() == work.revision() && one.audience() == audience)
                .filter(one -> one.open() || Objects.equals(one.due(), due));
        if (same.isPresent()) {
            proposals.postpone(same.get(), due);
            return new Done(item);
        }
        standing.ifPresent(older -> proposals.close(older, Proposal.State.OVERTAKEN, by.id(), ""));
        proposals.add(id, work, schools, audience, due, by.id());
        steps.proposed(item, schools, by);
        return new Done(item);
    }

    /// A teacher of `school` agrees to what its pupils wrote.
    ///
    /// @throws NotFound if `by` cannot speak for this school here
    @Transactional
    public Outcome approveFor(ItemId id, UUID proposal, SchoolId school, Member by) {
        var item = items.lock(id);
        var asked = proposals.find(id, proposal).orElseThrow(NotFound::new);
        if (!asked.asks(by, school) || !staffroom.worksAt(by.id(), school)) throw new NotFound();
        var refused = asked.refusesSchool(by);
        if (refused.isPresent()) return refused.get();
        proposals.agree(asked, school, by.id());
        steps.agreed(
                item,
                school,
                by,
                asked.missing().stream().allMatch(last -> last.school().equals(school)));
        return new Done(item);
    }

    /// The last act: those of its audience read the proposed revision from now on, or from the morning of its day.
    ///
    /// @throws NotFound if `by` may not publish in this room
    @Transactional
    public Outcome approve(ItemId id, UUID proposal, Member by) {
        by.must(Act.PUBLISH);
        var item = items.lock(id);
        var asked = proposals.find(id, proposal).orElseThrow(NotFound::new);
        var refused = asked.refusesFinal(by);
        if (refused.isPresent()) return refused.get();
        if (item.trashed() != null) return new Refused(Reason.TRASHED);
        if (item.audience().widerThan(asked.audience())) return new Refused(Reason.NARROWER);
        var due = asked.due();
        if (due == null || !Due.morning(due).isAfter(clock.instant())) return new Done(door.open(asked, by.id()));
        proposals.await(asked, Due.morning(due), by.id());
        steps.agreedByAll(item, by);
        return new Done(item);
    }

    /// Gives it back to the one who proposed it, with the words that say why.
    ///
    /// @throws NotFound if nobody has asked `by`
    @Transactional
    public Outcome sendBack(ItemId id, UUID proposal, String words, Member by) {
        return sendBack(id, proposal, words, List.of(), by);
    }

    /// The same, with words to single passages besides.
    ///
    /// @throws NotFound if nobody has asked `by`
    @Transactional
    public Outcome sendBack(ItemId id, UUID proposal, String words, List<Remark> remarks, Member by) {
        var item = items.lock(id);
        var asked = proposals.find(id, proposal).orElseThrow(NotFound::new);
        var school = by.school();
        var speaks = school != null && asked.asks(by, school) && staffroom.worksAt(by.id(), school);
        if (!speaks && !by.may(Act.PUBLISH)) throw new NotFound();
        if (!asked.open() && !asked.waiting()) return new Refused(Reason.OVERTAKEN);
        if (words.isBlank()) return new Refused(Reason.WORDS_MISSING);
        this.remarks.add(asked, remarks, by.id());
        proposals.close(asked, Proposal.State.SENT_BACK, by.id(), words.strip());
        steps.sentBack(item, asked.proposedBy(), by);
        return new Done(item);
    }

    /// Shows it to fewer people, at once. What waits to be approved waits no longer.
    ///
    /// @param pupils the schools whose pupils have written in it
    /// @throws NotFound if `by` may not
    @Transactional
    public Outcome narrow(ItemId id, Audience to, Set<SchoolId> pupils, Member by) {
        by.must(Act.NARROW);
        var item = items.lock(id);
        var own = by.school() != null
                && (pupils.contains(by.school()) || proposals.shown(id).contains(by.school()));
        if (by.leave(Act.NARROW) == Leave.OWN && !own) throw new NotFound();
        proposals.standing(id).ifPresent(waiting -> {
            proposals.close(waiting, Proposal.State.OVERTAKEN, by.id(), "");
            steps.overtaken(item);
        });
        if (!item.audience().widerThan(to)) return new Done(item);
        db.sql("""
                update publication.item set audience = :to,
                       approved_revision = case when :outside then approved_revision end,
                       narrowed = case when audience = 'PUBLIC' then :now else narrowed end
                 where room_id = :room and id = :id
                """)
                .param("to", to)
                .param("outside", to.outside())
                .param("now", clock.instant())
                .param("room", id.room())
                .param("id", id.id())
                .update();
        if (!to.outside()) finding.forget(id, true);
        if (to == Audience.TEACHERS) items.changed(id.room());
        steps.narrowed(item, by);
        return new Done(items.get(id));
    }

    /// Lets all members see what was for teachers. What was written for teachers stays theirs until it is saved anew.
    ///
    /// @throws NotFound if `by` may not
    @Transactional
    public Item openToMembers(ItemId id, Member by) {
        by.must(Act.SEE_TEACHERS);
        by.must(Act.WRITE);
        if (items.lock(id).audience() == Audience.TEACHERS)
            db.sql("update publication.item set audience = 'MEMBERS' where room_id = ? and id = ?")
                    .params(id.room(), id.id())
                    .update();
        return items.get(id);
    }
}
