package jumelage.live;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import jumelage.writing.Writings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts snapshots of sheets where everybody reads, beside those who write, and never many at once.
final class Putting {
    private static final Logger LOG = LoggerFactory.getLogger(Putting.class);

    private final Semaphore hands = new Semaphore(Bounds.SNAPSHOTS_AT_ONCE);
    private final Snapshots snapshots;
    private final Writings writings;

    Putting(Snapshots snapshots, Writings writings) {
        this.snapshots = snapshots;
        this.writings = writings;
    }

    void snapshot(Sheet sheet) {
        Thread.ofVirtual().name("live-snapshot").start(() -> during(() -> snapshots.take(sheet.key())));
    }

    void now(Sheet sheet) {
        during(() -> snapshots.take(sheet.key()));
    }

    /// As [#away], beside what goes on.
    void later(Collection<Sheet> sheets) {
        Thread.ofVirtual().name("live-snapshot").start(() -> away(sheets));
    }

    /// The last snapshot of sheets that are over.
    void away(Collection<Sheet> sheets) {
        for (var sheet : sheets)
            if (sheet.freshness().written())
                during(() -> {
                    snapshots.take(sheet.key());
                    writings.close(sheet.key());
                });
    }

    /// As [#away], as far as there is time; the rest is made later, see [LeftBehind].
    void lastWords(Collection<Sheet> sheets) {
        var until = System.nanoTime() + Bounds.LAST_WORDS.toNanos();
        for (var sheet : sheets) if (System.nanoTime() < until) away(List.of(sheet));
    }

    /// What fails is made later, see [LeftBehind].
    private void during(Runnable work) {
        hands.acquireUninterruptibly();
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("A snapshot was not made", e);
        } finally {
            hands.release();
        }
    }
}
