package jumelage.card;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SweepingSheets {

    @Bean
    RecurringTask<Void> sweepingSheets(Sheets sheets) {
        return Tasks.recurring("pupil.sheets", FixedDelay.ofMinutes(1)).execute((_, _) -> sheets.sweep());
    }
}
