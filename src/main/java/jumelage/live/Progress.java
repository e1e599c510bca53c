package jumelage.live;

import java.util.ArrayDeque;
import java.util.Deque;

/// How far the journal has come with the updates of a sheet: always the earliest are kept first. Guarded by its sheet.
final class Progress {
    private long given;
    private long kept;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private record Waiting(long until, Runnable then) {}

    void given() {
        given++;
    }

    void kept(int more) {
        kept += more;
        while (!waiting.isEmpty() && waiting.getFirst().until <= kept)
            waiting.removeFirst().then.run();
    }

    boolean allKept() {
        return kept == given;
    }

    /// Once all that was given up to now is kept; at once, if it is.
    void whenKept(Runnable then) {
        if (allKept()) then.run();
        else waiting.add(new Waiting(given, then));
    }

    void giveUp() {
        waiting.clear();
    }
}
