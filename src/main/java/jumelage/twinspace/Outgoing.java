package jumelage.twinspace;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jumelage.material.Showings;
import jumelage.publication.Approved;
import jumelage.publication.Audience;
import jumelage.publication.Finding;
import jumelage.publication.Item;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Outcome;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.publication.Work;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.shell.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Updates that go beyond the members: handed over to the gate outwards, with the schools whose pupils have been at
/// work.
@Component
public class Outgoing {
    private final JdbcClient db;
    private final Items items;
    private final Publishing publishing;
    private final Proposals proposals;
    private final Finding finding;
    private final Showings showings;

    Outgoing(
            JdbcClient db,
            Items items,
            Publishing publishing,
            Proposals proposals,
            Finding finding,
            Showings showings) {
        this.db = db;
        this.items = items;
        this.publishing = publishing;
        this.proposals = proposals;
        this.finding = finding;
        this.showings = showings;
    }

    /// Proposes what members read for families or everybody, see [Publishing#propose].
    ///
    /// @param revision that `by` has read: another one is refused
    @Transactional
    public Outcome propose(ItemId key, int revision, Audience audience, Member by) {
        var item = items.lock(key);
        var work = work(item, audience);
        if (work.revision() != revision) return new Outcome.Refused(Outcome.Reason.OVERTAKEN, List.of());
        return propose(item, work, audience, by);
    }

    /// What was saved for them goes out at once where nobody else need agree; else it is proposed, and until it is
    /// approved those outside read what they did.
    void send(ItemId key, Audience audience, Member by) {
        var item = items.lock(key);
        var work = work(item, audience);
        if (propose(item, work, audience, by) instanceof Outcome.Refused) return;
        if (work.schools().isEmpty() && by.may(Act.PUBLISH))
            publishing.approve(key, proposals.open(key).orElseThrow().id(), by);
    }

    /// What waits to be shown to `audience` is asked for anew, in its newer words.
    void ask(ItemId key, Audience audience, Member by) {
        var item = items.lock(key);
        propose(item, work(item, audience), audience, by);
    }

    /// Shows it to members only, see [Publishing#narrow].
    @Transactional
    public void withdraw(ItemId key, Member by) {
        narrow(key, Audience.MEMBERS, by);
    }

    void narrow(ItemId key, Audience to, Member by) {
        publishing.narrow(key, to, schools(key), by);
    }

    private Outcome propose(Item item, Work work, Audience audience, Member by) {
        return publishing.propose(item.key(), work, audience, by);
    }

    private Work work(Item item, Audience audience) {
        var all = UpdateRevision.of(db, item.key());
        if (all.isEmpty()) throw new NotFound();
        return Work.of(
                UpdateRevision.touches(all),
                publishing.since(item, audience).orElse(null),
                all.getLast().number());
    }

    private Set<SchoolId> schools(ItemId key) {
        return UpdateRevision.of(db, key).stream()
                .map(UpdateRevision::school)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// What is approved for more people was written for them too, from now on.
    @EventListener
    void on(Approved approved) {
        var key = approved.item();
        var changed = db.sql("update twinspace.revision set audience = ? where room_id = ? and item = ? and number = ?")
                .params(approved.audience(), key.room(), key.id(), approved.revision())
                .update();
        if (changed == 0) return;
        var told = UpdateRevision.of(db, key).stream()
                .filter(one -> one.number() == approved.revision())
                .findFirst()
                .orElseThrow();
        showings.show(key, true, told.placed().all());
        var title = UpdateLine.title(told.words());
        finding.index(key, true, approved.audience(), told.language(), title, told.words() + "\n" + told.alt());
    }
}
