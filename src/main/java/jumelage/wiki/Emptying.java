package jumelage.wiki;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import jumelage.store.Jobs;
import jumelage.writing.Erasing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Empties the trash of what can no longer be taken back, words and history, and lets signs of writing go that have
/// lapsed. The number of such a page stays taken: where everybody could read it, its address says for ever that it has
/// gone.
@Configuration
class Emptying {
    private final JdbcClient db;
    private final Erasing erasing;
    private final Clock clock;

    Emptying(JdbcClient db, Erasing erasing, Clock clock) {
        this.db = db;
        this.erasing = erasing;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> emptyingTrash() {
        return Jobs.every("wiki.empty", FixedDelay.ofHours(6)).execute((_, _) -> empty());
    }

    void empty() {
        var now = clock.instant();
        erasing.due(Editing.KIND, now).forEach(erasing::erase);
        db.sql("""
                delete from wiki.page p using publication.item i
                 where i.room_id = p.room_id and i.id = p.id and i.erased is not null
                """).update();
        db.sql("delete from wiki.pen where seen < ?")
                .param(now.minus(Pens.LASTS))
                .update();
    }
}
