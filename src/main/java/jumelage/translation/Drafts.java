package jumelage.translation;

import java.time.Clock;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What machines draft, as it is kept: whoever leaves finds it again.
@Component
class Drafts {
    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Progress> of(ItemId version) {
        return db.sql("""
                select by, begun, seen, passages, done, state, why from translation.draft
                 where room_id = ? and version = ?
                """)
                .params(version.room(), version.id())
                .query(Progress.class)
                .optional()
                .map(progress -> progress.at(clock.instant()));
    }

    /// @return false if one runs already
    boolean begin(ItemId version, int passages, PersonId by) {
        if (of(version).filter(Progress::running).isPresent()) return false;
        return db.sql("""
                insert into translation.draft (room_id, version, by, begun, seen, passages, state)
                values (:room, :version, :by, :now, :now, :passages, 'RUNNING')
                on conflict (room_id, version) do update
                   set by = excluded.by, begun = excluded.begun, seen = excluded.seen, passages = excluded.passages,
                       done = 0, state = 'RUNNING', why = null
                 where draft.state <> 'RUNNING' or draft.seen < :dead
                """)
                        .param("room", version.room())
                        .param("version", version.id())
                        .param("by", by)
                        .param("now", clock.instant())
                        .param("dead", clock.instant().minus(Progress.SILENCE))
                        .param("passages", passages)
                        .update()
                == 1;
    }

    void goOn(ItemId version, int done) {
        db.sql("update translation.draft set done = ?, seen = ? where room_id = ? and version = ?")
                .params(done, clock.instant(), version.room(), version.id())
                .update();
    }

    void end(ItemId version, MachineFailed.@Nullable Why why) {
        db.sql("""
                update translation.draft set state = :state, why = :why, seen = :now
                 where room_id = :room and version = :version
                """)
                .param("state", why == null ? Progress.State.DONE : Progress.State.FAILED)
                .param("why", why == null ? null : why.name())
                .param("now", clock.instant())
                .param("room", version.room())
                .param("version", version.id())
                .update();
    }
}
