package jumelage.twinspace;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import jumelage.publication.Erasing;
import jumelage.publication.ItemId;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties the trash of updates that can no longer be taken back.
@Configuration
class Emptying {
    private final JdbcClient db;
    private final Erasing erasing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Emptying(JdbcClient db, Erasing erasing, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.erasing = erasing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> emptyingUpdates() {
        return Jobs.every("twinspace.empty", FixedDelay.ofHours(6)).execute((_, _) -> empty());
    }

    void empty() {
        for (var key : erasing.due(Posting.KIND, clock.instant())) transaction.executeWithoutResult(_ -> erase(key));
    }

    private void erase(ItemId key) {
        if (!erasing.erase(key)) return;
        db.sql("delete from twinspace.revision where room_id = ? and item = ?")
                .params(key.room(), key.id())
                .update();
        db.sql("delete from twinspace.update where room_id = ? and id = ?")
                .params(key.room(), key.id())
                .update();
    }
}
