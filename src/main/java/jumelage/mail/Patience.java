package jumelage.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Does not wait for ever for a server that drips.
final class Patience {
    private Patience() {}

    /// @throws MessagingException what `work` throws, or that it took too long: then its line is broken
    static <T> T within(Duration longest, Callable<T> work) throws MessagingException {
        var task = new FutureTask<>(work);
        var worker = Thread.ofVirtual().name("mail").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // a virtual thread that waits at a line and is interrupted closes it
            worker.interrupt();
            throw new MessagingException("The mail server took more than " + longest.toSeconds() + " s.");
        } catch (InterruptedException _) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new MessagingException("Interrupted.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MessagingException known) throw known;
            if (e.getCause() instanceof RuntimeException known) throw known;
            throw new IllegalStateException(e.getCause());
        }
    }
}
