package jumelage.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jumelage.store.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer of a node: what has come within a moment becomes one commit. What was not committed nobody but its
/// writer has seen; should the commit fail, the sheets of all that was in it are over, and their browsers come again
/// and send again.
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Ledger ledger;
    private final Consumer<List<Outcome.Kept>> committed;
    private final Clock clock;
    private List<Entry> left = List.of();
    private final Worker worker = new Worker("live-journal", this::work, LAST_WORDS);

    /// @param committed is told of each commit, once its sheets know
    Journal(Ledger ledger, Consumer<List<Outcome.Kept>> committed, Clock clock) {
        this.ledger = ledger;
        this.committed = committed;
        this.clock = clock;
    }

    void add(Entry entry) {
        queue.add(entry);
    }

    void open() {
        worker.open();
    }

    /// What is there is still written.
    void close() {
        worker.close();
    }

    private void work() {
        try {
            while (worker.isOpen() || !queue.isEmpty() || !left.isEmpty()) {
                var batch = next();
                if (!batch.isEmpty()) write(batch);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Entry> next() throws InterruptedException {
        var batch = new ArrayList<>(left);
        left = List.of();
        if (batch.isEmpty()) {
            var first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first == null) return batch;
            batch.add(first);
        }
        Thread.sleep(Bounds.GATHERING);
        // what is left of a document that is held up elsewhere takes nobody else's room
        var most = batch.size() + Bounds.BATCH;
        var bytes = 0L;
        while (batch.size() < most && bytes < Bounds.BATCH_BYTES) {
            var entry = queue.poll();
            if (entry == null) break;
            batch.add(entry);
            bytes += entry.update().length;
        }
        return batch;
    }

    private void write(List<Entry> batch) {
        var bySheet = new LinkedHashMap<Sheet, List<Entry>>();
        for (var entry : batch)
            if (!entry.sheet().over())
                bySheet.computeIfAbsent(entry.sheet(), _ -> new ArrayList<>()).add(entry);
        if (bySheet.isEmpty()) return;
        try {
            told(ledger.write(bySheet));
        } catch (RuntimeException e) {
            LOG.warn("What {} documents were to keep was not kept: {}", bySheet.size(), e.toString());
            bySheet.keySet().forEach(sheet -> sheet.end(Farewell.LATER));
        }
    }

    private static long bytes(List<Entry> entries) {
        return entries.stream().mapToLong(entry -> entry.update().length).sum();
    }

    private void told(List<Outcome> outcomes) {
        var busy = new ArrayList<Entry>();
        var kept = new ArrayList<Outcome.Kept>();
        for (var outcome : outcomes)
            switch (outcome) {
                case Outcome.Kept one -> {
                    one.sheet().kept(one.entries(), one.whole() ? one.last() : -1, one.suggested());
                    kept.add(one);
                }
                case Outcome.Busy(var sheet, var entries) -> {
                    if (entries.getFirst().since().plus(Bounds.PATIENCE).isBefore(clock.instant())
                            || bytes(entries) > Bounds.BATCH_BYTES) sheet.end(Farewell.LATER);
                    else busy.addAll(entries);
                }
                case Outcome.Ended(var sheet, var why) -> sheet.end(why);
                case Outcome.Foreign(var sheet, var place) -> sheet.refuse(place);
            }
        left = busy;
        if (!kept.isEmpty()) committed.accept(kept);
    }
}
