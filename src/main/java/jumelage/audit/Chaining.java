package jumelage.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Chaining {

    @Bean
    RecurringTask<Void> chaining(Chains chains) {
        return Jobs.every("audit.chain", FixedDelay.ofSeconds(30)).execute((_, _) -> {
            boolean more;
            do more = chains.grow();
            while (more);
        });
    }
}
