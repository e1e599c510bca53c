package jumelage.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Does short work a little later, one after the other. Nothing waits in it.
@Component
class Ticker implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("live-ticker").factory());

    void after(Duration pause, Runnable work) {
        try {
            clock.schedule(() -> safely(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            LOG.debug("The house closes");
        }
    }

    void every(Duration pause, Runnable work) {
        clock.scheduleWithFixedDelay(() -> safely(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Something of living documents stumbled", e);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
