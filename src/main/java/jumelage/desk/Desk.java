package jumelage.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jumelage.account.Officer;
import jumelage.account.Queue;
import jumelage.account.Queue.Decided;
import jumelage.account.Queue.Waiting;
import org.springframework.stereotype.Component;

/// All that waits for an office, whichever module asks.
@Component
class Desk {
    private final List<Queue> queues;

    Desk(List<Queue> queues) {
        this.queues = queues;
    }

    /// The longest wait first.
    List<Waiting> waiting(Officer officer) {
        return queues.stream()
                .flatMap(queue -> queue.waiting(officer).stream())
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }

    /// What he has decided of late, the latest first.
    List<Decided> decided(Officer officer, Instant since) {
        return queues.stream()
                .flatMap(queue -> queue.decided(officer, since).stream())
                .sorted(Comparator.comparing(Decided::at).reversed())
                .toList();
    }
}
