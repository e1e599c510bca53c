package jumelage.translation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets what was known of things that were erased, soon after.
@Configuration
class Emptying {
    private final KnownBlocks known;

    Emptying(KnownBlocks known) {
        this.known = known;
    }

    @Bean
    RecurringTask<Void> emptyingTranslations() {
        return Jobs.every("translation.empty", FixedDelay.ofHours(1)).execute((_, _) -> known.forgetErased());
    }
}
