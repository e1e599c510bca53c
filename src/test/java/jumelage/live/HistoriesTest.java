package jumelage.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jumelage.publication.ItemId;
import org.junit.jupiter.api.Test;

/// Histories of documents by chance, on two nodes: three people write, lose their line, come again on another node,
/// send twice and in the wrong order, and nodes drop what they have in memory.
class HistoriesTest extends WritingTogether {
    private static final int HISTORIES = Integer.getInteger("jumelage.histories", 1_000);
    private static final int AT_ONCE = 60;
    private static final long SEED = Long.getLong("jumelage.seed", 20_261_126);

    @Test
    void whatWasWrittenIsThereEverywhereWithItsAuthor() throws Exception {
        var bell = bells.another();
        var node = anotherNode(bell);
        var pages = new ArrayList<ItemId>();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (var i = 0; i < HISTORIES; i++) pages.add(page("Il y a").key());
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < HISTORIES; i++) {
                var seed = SEED + i;
                var history = new History(seed, pages.get(i), List.of(sheets, node), this);
                running.add(threads.submit(history));
            }
            try {
                for (var one : running) one.get();
            } finally {
                threads.shutdownNow();
            }
        } finally {
            node.stop();
            bell.stop();
            pages.forEach(page -> sheets.end(page, Farewell.LATER));
        }
    }
}
