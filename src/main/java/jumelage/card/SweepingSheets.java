package jumelage.card;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SweepingSheets {

    @Bean
    RecurringTask<Void> sweepingSheets(Sheets sheets) {
        return Jobs.every("pupil.sheets", FixedDelay.ofMinutes(1)).execute((_, _) -> sheets.sweep());
    }
}
