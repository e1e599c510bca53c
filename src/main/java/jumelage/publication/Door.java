package jumelage.publication;

import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.room.Room;
import jumelage.room.Rooms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Through it goes what all have agreed to.
@Component
class Door {
    private final JdbcClient db;
    private final Items items;
    private final Proposals proposals;
    private final Rooms rooms;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    Door(JdbcClient db, Items items, Proposals proposals, Rooms rooms, Steps steps, ApplicationEventPublisher events) {
        this.db = db;
        this.items = items;
        this.proposals = proposals;
        this.rooms = rooms;
        this.steps = steps;
        this.events = events;
    }

    /// Those of its audience read the proposed revision from now on.
    Item open(Proposal asked, PersonId by) {
        var id = asked.item();
        db.sql("""
                update publication.item set audience = :audience, approved_revision = :revision,
                       narrowed = case when :audience = 'PUBLIC' then null else narrowed end
                 where room_id = :room and id = :id
                """)
                .param("audience", asked.audience())
                .param("revision", asked.revision())
                .param("room", id.room())
                .param("id", id.id())
                .update();
        proposals.close(asked, Proposal.State.APPROVED, by, "");
        events.publishEvent(new Approved(id, asked.revision(), asked.audience()));
        var now = items.get(id);
        steps.approved(now, asked.proposedBy(), by);
        return now;
    }

    /// Brings out what has waited for its day, if it still does. What was thrown away meanwhile, what more people read
    /// already, and what
    /// is of a room that has closed, stays where it is.
    @Transactional
    void onItsDay(ItemId id, UUID proposal) {
        var item = items.lock(id);
        var asked = proposals.find(id, proposal).orElseThrow();
        var by = asked.decidedBy();
        if (!asked.waiting() || by == null) return;
        var closed = rooms.findById(id.room()).map(Room::closed).isPresent();
        var stays = closed || item.trashed() != null || item.audience().widerThan(asked.audience());
        if (stays) proposals.close(asked, Proposal.State.OVERTAKEN, by, "");
        else open(asked, by);
    }
}
