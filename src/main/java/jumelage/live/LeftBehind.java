package jumelage.live;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jumelage.publication.ItemId;
import jumelage.store.Jobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the snapshots of which a node died, and lets go of what was typed and deleted long ago.
@Configuration
class LeftBehind {
    /// By then, whoever has the document open has made one himself.
    private static final Duration LATE = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Shelf shelf;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration played;

    /// @param days for which what was typed and deleted can be played back
    LeftBehind(
            JdbcClient db,
            Shelf shelf,
            Snapshots snapshots,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${JUMELAGE_PLAY_BACK_DAYS:30}") int days) {
        this.db = db;
        this.shelf = shelf;
        this.snapshots = snapshots;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.played = Duration.ofDays(days);
    }

    @Bean
    RecurringTask<Void> makingLateSnapshots() {
        return Jobs.every("live.snapshots", FixedDelay.ofMinutes(5)).execute((_, _) -> snapshots());
    }

    @Bean
    RecurringTask<Void> squashing() {
        return Jobs.every("live.squash", FixedDelay.ofHours(6)).execute((_, _) -> squash());
    }

    void snapshots() {
        db.sql("select room_id as room, id from live.document where seq > state_seq and changed < ? order by id")
                .param(clock.instant().minus(LATE))
                .query(ItemId.class)
                .list()
                .forEach(snapshots::take);
    }

    void squash() {
        var until = clock.instant().minus(played);
        List<ItemId> due = db.sql("select distinct room_id as room, document as id from live.update where at < ?")
                .param(until)
                .query(ItemId.class)
                .list();
        for (var key : due) transaction.executeWithoutResult(_ -> shelf.squash(key, until));
    }
}
