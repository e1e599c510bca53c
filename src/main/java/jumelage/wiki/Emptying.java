package jumelage.wiki;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import jumelage.publication.ItemId;
import jumelage.writing.Erasing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Empties the trash of what can no longer be taken back, words and history, and lets signs of writing go that have
/// lapsed. The number of such a page stays taken: where everybody could read it, its address says for ever that it has
/// gone.
@Configuration
class Emptying {
    /// Later than is promised, so that whoever takes a page back at the last moment finds it whole.
    private static final Duration GRACE = Duration.ofDays(1);

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
        return Tasks.recurring("wiki.empty", FixedDelay.ofHours(6)).execute((_, _) -> empty());
    }

    void empty() {
        var now = clock.instant();
        db.sql("""
                select room_id as room, id from publication.item where kind = ? and trashed < ? and erased is null
                """)
                .params(Editing.KIND, now.minus(Trash.KEPT).minus(GRACE))
                .query(ItemId.class)
                .list()
                .forEach(erasing::erase);
        db.sql("""
                delete from wiki.page p using publication.item i
                 where i.room_id = p.room_id and i.id = p.id and i.erased is not null
                """).update();
        db.sql("delete from wiki.pen where seen < ?")
                .param(now.minus(Pens.LASTS))
                .update();
    }
}
