package jumelage.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoticeRounds {

    @Bean
    RecurringTask<Void> mailing(Mailing mailing) {
        return Tasks.recurring("notice.mail", FixedDelay.ofSeconds(5)).execute((_, _) -> mailing.send());
    }

    @Bean
    RecurringTask<Void> clearingNotices(Board board) {
        return Tasks.recurring("notice.clear", FixedDelay.ofHours(6)).execute((_, _) -> board.clear());
    }
}
