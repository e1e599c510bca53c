package jumelage.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jumelage.audit.Audit;
import jumelage.room.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the words of things away for good.
@Component
public class Erasing {
    /// How long what lies in the trash can be taken back.
    public static final Duration KEPT = Duration.ofDays(30);
    /// Later than is promised, so that whoever takes a thing back at the last moment finds it whole.
    private static final Duration GRACE = Duration.ofDays(1);

    private final JdbcClient db;
    private final Items items;
    private final Steps steps;
    private final Audit audit;
    private final Clock clock;

    Erasing(JdbcClient db, Items items, Steps steps, Audit audit, Clock clock) {
        this.db = db;
        this.items = items;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /// What of this kind can no longer be taken back at `now`, and was not erased yet.
    public List<ItemId> due(String kind, Instant now) {
        return db.sql("""
                select room_id as room, id from publication.item where kind = ? and trashed < ? and erased is null
                 order by id
                """)
                .params(kind, now.minus(KEPT).minus(GRACE))
                .query(ItemId.class)
                .list();
    }

    /// What can be found of it, what was proposed of it and what was said to that. Its place stays, so that its number
    /// is not given again and its address, if everybody could read it once, says for ever that it has gone.
    ///
    /// @return false if it does not lie in the trash, or was erased before; then nothing has changed
    @Transactional
    public boolean erase(ItemId id) {
        var item = items.lock(id);
        if (item.trashed() == null) return false;
        var erased = db.sql("""
                update publication.item
                   set erased = :now, approved_revision = null,
                       narrowed = case when audience = 'PUBLIC' then coalesce(narrowed, trashed) else narrowed end
                 where room_id = :room and id = :id and erased is null
                """)
                .param("now", clock.instant())
                .param("room", id.room())
                .param("id", id.id())
                .update();
        if (erased == 0) return false;
        db.sql("delete from publication.search where room_id = ? and item = ?")
                .params(id.room(), id.id())
                .update();
        db.sql("""
                delete from publication.approval a using publication.proposal p
                 where p.room_id = ? and p.item = ? and a.room_id = p.room_id and a.proposal = p.id
                """).params(id.room(), id.id()).update();
        db.sql("delete from publication.proposal where room_id = ? and item = ?")
                .params(id.room(), id.id())
                .update();
        steps.erased(item);
        audit.record(Membership.chain(id.room()), null, "publication.happened.erased", id.id());
        return true;
    }
}
