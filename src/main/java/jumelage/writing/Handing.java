package jumelage.writing;

import java.util.ArrayList;
import java.util.List;
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
    private final Publishing publishing;
    private final Finding finding;
    private final Showings showings;

    Handing(JdbcClient db, Items items, Writings writings, Publishing publishing, Finding finding, Showings showings) {
        this.db = db;
        this.items = items;
        this.writings = writings;
        this.publishing = publishing;
        this.finding = finding;
        this.showings = showings;
    }

    /// Proposes a revision for families or everybody, see [Publishing#propose].
    ///
    /// @throws NotFound if there is no such revision for `by`
    @Transactional
    public Outcome propose(ItemId key, int revision, Audience audience, Member by) {
        var item = items.lock(key);
        if (writings.revision(key, revision, by).isEmpty()) throw new NotFound();
        return publishing.propose(
                key, work(key, publishing.since(item, audience).orElse(null), revision), audience, by);
    }

    /// Shows a document to fewer people, see [Publishing#narrow].
    @Transactional
    public Outcome narrow(ItemId key, Audience to, Member by) {
        var latest = writings.current(key).revision();
        return publishing.narrow(key, to, schoolsWithPupilsSince(key, null, latest), by);
    }

    /// The schools whose pupils have changed anything after the approved revision, up to `upTo`. A revision that brings
    /// earlier words back may bring anybody's; then all who ever wrote in it are named.
    public Set<SchoolId> schoolsWithPupilsSince(ItemId key, @Nullable Integer approvedRevision, int upTo) {
        return work(key, approvedRevision, upTo).schools();
    }

    Work work(ItemId key, @Nullable Integer approvedRevision, int upTo) {
        var since = approvedRevision == null ? 0 : approvedRevision;
        return Work.of(touches(revisions(key, Math.max(upTo, since))), approvedRevision, upTo);
    }

    private static List<Touch> touches(List<Revision> all) {
        var touches = new ArrayList<Touch>();
        Revision before = null;
        for (var one : all) {
            touches.add(new Touch(
                    one.number(),
                    one.author(),
                    one.pupil() ? one.school() : null,
                    before == null || !one.readsLike(before),
                    one.restoredFrom() != null));
            before = one;
        }
        return touches;
    }

    private List<Revision> revisions(ItemId key, int upTo) {
        return db.sql(
                        "select * from writing.revision where room_id = ? and document = ? and number <= ? order by number")
                .params(key.room(), key.id(), upTo)
                .query(Rows::revision)
                .list();
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
