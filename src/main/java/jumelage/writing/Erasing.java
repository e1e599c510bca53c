package jumelage.writing;

import java.time.Instant;
import java.util.List;
import jumelage.publication.ItemId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes documents away for good, with their whole history: the one way in which that shrinks.
@Component
public class Erasing {
    private final JdbcClient db;
    private final jumelage.publication.Erasing gate;
    private final ApplicationEventPublisher events;

    Erasing(JdbcClient db, jumelage.publication.Erasing gate, ApplicationEventPublisher events) {
        this.db = db;
        this.gate = gate;
        this.events = events;
    }

    /// As [jumelage.publication.Erasing#due].
    public List<ItemId> due(String kind, Instant now) {
        return gate.due(kind, now);
    }

    /// As [jumelage.publication.Erasing#erase], and every revision.
    @Transactional
    public boolean erase(ItemId key) {
        if (!gate.erase(key)) return false;
        events.publishEvent(new Erased(key));
        db.sql("delete from writing.hand where room_id = ? and document = ?")
                .params(key.room(), key.id())
                .update();
        db.sql("delete from writing.revision where room_id = ? and document = ?")
                .params(key.room(), key.id())
                .update();
        db.sql("delete from writing.document where room_id = ? and id = ?")
                .params(key.room(), key.id())
                .update();
        return true;
    }
}
