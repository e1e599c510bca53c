package jumelage.publication;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import jumelage.store.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks whether the day has come of what was approved before.
@Configuration
class GoingOut {
    private final Proposals proposals;
    private final Door door;
    private final Clock clock;

    GoingOut(Proposals proposals, Door door, Clock clock) {
        this.proposals = proposals;
        this.door = door;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> goingOutOnItsDay() {
        return Jobs.every("publication.out", FixedDelay.ofMinutes(1)).execute((_, _) -> goOut());
    }

    void goOut() {
        for (var due : proposals.due(clock.instant())) door.onItsDay(due.item(), due.id());
    }
}
