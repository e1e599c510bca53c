package jumelage.comment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes the words away of what was taken back long enough ago, and notes in which nothing else is left.
@Configuration
class Clearing {
    private final JdbcClient db;
    private final Clock clock;

    Clearing(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> clearingComments() {
        return Jobs.every("comment.clear", FixedDelay.ofHours(6)).execute((_, _) -> clear());
    }

    void clear() {
        var until = clock.instant().minus(Comment.KEPT);
        db.sql("""
                delete from comment.mention m using comment.comment c
                 where c.withdrawn < ? and m.room_id = c.room_id and m.comment = c.id
                """).param(until).update();
        db.sql("update comment.comment set words = '' where withdrawn < ? and words <> ''")
                .param(until)
                .update();
        db.sql("""
                delete from comment.note n
                 where exists (select from comment.comment c
                                where c.room_id = n.room_id and c.note = n.id and c.withdrawn < :until)
                   and not exists (select from comment.comment c
                                    where c.room_id = n.room_id and c.note = n.id
                                      and (c.withdrawn is null or c.withdrawn >= :until))
                """).param("until", until).update();
    }
}
