package jumelage.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoticeRounds {

    @Bean
    RecurringTask<Void> mailing(Mailing mailing) {
        return Jobs.every("notice.mail", FixedDelay.ofSeconds(5)).execute((_, _) -> mailing.send());
    }

    @Bean
    RecurringTask<Void> clearingNotices(Board board) {
        return Jobs.every("notice.clear", FixedDelay.ofHours(6)).execute((_, _) -> board.clear());
    }
}
