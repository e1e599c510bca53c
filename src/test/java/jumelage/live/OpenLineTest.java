package jumelage.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class OpenLineTest {
    private final SlowOutlet outlet = new SlowOutlet();
    private final Senders senders = new Senders(new Ticker());
    private final OpenLine line = new OpenLine(outlet, senders, System::nanoTime);

    /// A browser that takes a message when it is let.
    private static final class SlowOutlet implements Outlet {
        final List<String> told = new CopyOnWriteArrayList<>();
        final Semaphore takes = new Semaphore(0);
        volatile boolean broken;

        @Override
        public void send(byte[] message) throws IOException {
            takes.acquireUninterruptibly();
            if (broken) throw new IOException("gone");
            told.add(message.length < 100 ? new String(message) : "" + message.length);
        }

        @Override
        public void ping() {
            told.add("ping");
        }

        @Override
        public void end(int code) {
            told.add("end " + code);
        }
    }

    @Test
    void whatComesFirstComesFirstAndAllInOrder() {
        outlet.takes.release(1000);
        line.send("c".getBytes());
        line.send("d".getBytes());
        assertThat(outlet.told).isEmpty();
        line.open("a".getBytes(), "b".getBytes());
        line.ping();
        for (var i = 0; i < 200; i++) line.send(("" + i).getBytes());
        line.close(Farewell.SHUT);
        line.close(Farewell.LATER);
        line.send("too late".getBytes());

        await().until(() -> !line.lasts());
        assertThat(outlet.told)
                .startsWith("a", "b", "c", "d", "ping", "0", "1")
                .endsWith("199", "end 4403")
                .hasSize(206);
    }

    @Test
    void whoeverTakesTooLittleIsLeftBehind() {
        line.open("a".getBytes());
        await().until(outlet.takes::hasQueuedThreads);
        var half = new byte[OpenLine.MOST_BYTES / 2];
        for (var i = 0; i < 5; i++) line.send(half);
        outlet.takes.release(1000);

        await().until(() -> !line.lasts());
        assertThat(outlet.told).contains("a").endsWith("end " + Farewell.TOO_SLOW.code());
        assertThat(outlet.told.stream().filter(told -> told.equals("" + half.length)))
                .hasSizeLessThan(2);
    }

    @Test
    void whoeverIsSlowKeepsNobodyWaiting() {
        for (var i = 0; i < 8; i++) slow().open("a".getBytes());
        outlet.takes.release(1000);
        line.open("b".getBytes());
        await().until(() -> outlet.told.contains("b"));
        assertThat(line.slow()).isFalse();
    }

    @Test
    void whoeverWasSlowIsKnown() {
        var slow = new SlowOutlet();
        var line = new OpenLine(slow, senders, System::nanoTime);
        line.open("a".getBytes());
        await().pollDelay(2 * Senders.HELD_UP.toMillis(), MILLISECONDS).until(slow.takes::hasQueuedThreads);
        assertThat(line.slow()).isFalse();
        slow.takes.release();
        await().until(line::slow);

        line.send("b".getBytes());
        slow.takes.release();
        await().until(() -> slow.told.equals(List.of("a", "b")));
    }

    private OpenLine slow() {
        return new OpenLine(new SlowOutlet(), senders, System::nanoTime);
    }

    @Test
    void oneLargeMessageMayWait() {
        line.open(new byte[2 * OpenLine.MOST_BYTES]);
        outlet.takes.release(1);
        await().until(() -> outlet.told.size() == 1);
        assertThat(line.lasts()).isTrue();
    }

    @Test
    void whoeverTakesNothingAnyMoreIsLeft() {
        outlet.broken = true;
        outlet.takes.release(1000);
        line.open("a".getBytes(), "b".getBytes());

        await().until(() -> !line.lasts());
        assertThat(outlet.told).containsExactly("end " + Farewell.TOO_SLOW.code());
    }

    @Test
    void whatIsCutSaysNothingAnyMore() {
        outlet.takes.release(1000);
        line.cut();
        line.open("a".getBytes());
        line.close(Farewell.LATER);
        assertThat(line.lasts()).isFalse();
        assertThat(outlet.told).isEmpty();
    }
}
