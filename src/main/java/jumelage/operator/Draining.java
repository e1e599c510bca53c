package jumelage.operator;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// At shutdown, lets load balancers notice that this node is not ready any more, before it stops to answer. Commands,
/// which answer nobody, end at once.
@Component
@ConditionalOnWebApplication
class Draining implements SmartLifecycle {
    private final Duration pause;
    private volatile boolean running;

    Draining(@Value("${house.drain-seconds:0}") int seconds) {
        this.pause = Duration.ofSeconds(seconds);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stopped first of all.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
