package jumelage.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MailRounds {

    @Bean
    RecurringTask<Void> sending(PostOffice office) {
        return Jobs.every("mail.send", FixedDelay.ofSeconds(10)).execute((_, _) -> office.send());
    }

    @Bean
    RecurringTask<Void> clearing(PostOffice office) {
        return Jobs.every("mail.clear", FixedDelay.ofHours(6)).execute((_, _) -> office.clear());
    }
}
