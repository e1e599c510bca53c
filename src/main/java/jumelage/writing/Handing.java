package jumelage.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jumelage.document.PlainText;
import jumelage.material.Showings;
import jumelage.publication.Approved;
import jumelage.publication.Audience;
import jumelage.publication.Finding;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Outcome;
import jumelage.publication.Publishing;
import jumelage.publication.Touch;
import jumelage.publication.Work;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands documents over to the gate outwards, with the schools whose pupils have been at work.
@Component
public class Handing {
    private final JdbcClient db;
    private final Items items;
    private final Writings writings;
    private final Revisions revisions;
    private final Hands hands;
    private final Publishing publishing;
    private final Finding finding;
    private final Showings showings;

    Handing(
            JdbcClient db,
            Items items,
            Writings writings,
            Revisions revisions,
            Hands hands,
            Publishing publishing,
            Finding finding,
            Showings showings) {
        this.db = db;
        this.items = items;
        this.writings = writings;
        this.revisions = revisions;
        this.hands = hands;
        this.publishing = publishing;
        this.finding = finding;
        this.showings = showings;
    }

    /// Proposes a revision for families or everybody, see [Publishing#propose].
    ///
    /// @throws NotFound if there is no such revision for `by`
    @Transactional
    public Outcome propose(ItemId key, int revision, Audience audience, Member by) {
        return propose(key, revision, audience, null, by);
    }

    /// The same, to go out on a day to come.
    ///
    /// @param due none for as soon as all have agreed
    /// @throws NotFound if there is no such revision for `by`
    @Transactional
    public Outcome propose(ItemId key, int revision, Audience audience, @Nullable LocalDate due, Member by) {
        var item = items.lock(key);
        writings.settle(key);
        writings.close(key);
        if (writings.revision(key, revision, by).isEmpty()) throw new NotFound();
        var since = publishing.since(item, audience).orElse(null);
        return publishing.propose(key, work(key, since, revision), audience, due, by);
    }

    /// Shows a document to fewer people, see [Publishing#narrow].
    @Transactional
    public Outcome narrow(ItemId key, Audience to, Member by) {
        var was = items.lock(key).audience();
        var latest = writings.settle(key).revision();
        var outcome = publishing.narrow(key, to, schoolsWithPupilsSince(key, null, latest), by);
        if (to == Audience.TEACHERS && was != to && outcome instanceof Outcome.Done) anew(key, by);
        return outcome;
    }

    /// Lets all members read what was for teachers, with its present words; what was written in it before stays the
    /// teachers'.
    @Transactional
    public void open(ItemId key, Member by) {
        writings.settle(key);
        publishing.openToMembers(key, by);
        anew(key, by);
    }

    /// The words of today are a revision for those who read it from now on, and nothing leads back behind it.
    private void anew(ItemId key, Member by) {
        writings.save(key, writings.current(key).draft(), by);
        writings.renew(key, by);
    }

    /// The schools whose pupils have changed anything after the approved revision, up to `upTo`. A revision that brings
    /// earlier words back may bring anybody's; then all who ever wrote in it are named.
    public Set<SchoolId> schoolsWithPupilsSince(ItemId key, @Nullable Integer approvedRevision, int upTo) {
        return work(key, approvedRevision, upTo).schools();
    }

    /// Whether a proposal of the present text, to those who read it outside or to everybody, would ask for `school`.
    public boolean asks(ItemId key, SchoolId school) {
        var item = items.get(key);
        var outside = item.audience().outside() ? item.audience() : Audience.PUBLIC;
        return hands.ofPupils(key, school, publishing.since(item, outside).orElse(0));
    }

    Work work(ItemId key, @Nullable Integer approvedRevision, int upTo) {
        var all = revisions.upTo(key, Math.max(upTo, approvedRevision == null ? 0 : approvedRevision));
        return Work.of(touches(all, hands.of(key, all)), approvedRevision, upTo);
    }

    private static List<Touch> touches(List<Revision> all, Map<Integer, List<Hand>> hands) {
        var touches = new ArrayList<Touch>();
        Revision before = null;
        for (var one : all) {
            var changed = before == null || !one.readsLike(before);
            for (var hand : hands.getOrDefault(one.number(), List.of()))
                touches.add(new Touch(
                        one.number(),
                        hand.person(),
                        hand.pupil() ? hand.school() : null,
                        changed,
                        one.restoredFrom() != null));
            before = one;
        }
        return touches;
    }

    /// What is approved for more people was written for them too, from now on.
    @EventListener
    void on(Approved approved) {
        var key = approved.item();
        writings.revision(key, approved.revision()).ifPresent(revision -> {
            db.sql("update writing.revision set audience = ? where room_id = ? and document = ? and number = ?")
                    .params(approved.audience(), key.room(), key.id(), revision.number())
                    .update();
            var words = PlainText.of(revision.body().settled()).text();
            showings.show(key, true, revision.body().settled().shown());
            finding.index(key, true, approved.audience(), revision.language(), revision.title(), words);
        });
    }
}
