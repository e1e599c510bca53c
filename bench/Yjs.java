import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jumelage.yjs.Doc;
import jumelage.yjs.Limits;
import jumelage.yjs.Read;
import jumelage.yjs.Updates;

/// What our Yjs document costs, with a trace that yjs wrote (yjs-trace.js). Prints one JSON line a case; each the median of
/// five runs, after two that do not count.
public class Yjs {
    static final int RUNS = 5;
    static final int MERGED = 40_000;

    public static void main(String[] arguments) throws Exception {
        var updates = updates(Path.of(arguments[0]));
        say("applied one by one", updates.size(), median(() -> applied(updates)));
        say("merged", MERGED, median(() -> Updates.merge(updates.subList(0, MERGED), Limits.USUAL)));
        var merged = Updates.merge(updates, Limits.USUAL);
        say("merged updates opened", updates.size(), median(() -> applied(List.of(merged))));
        var doc = applied(updates);
        var state = doc.state();
        say("state opened", updates.size(), median(() -> applied(List.of(state))));
        say("state written", updates.size(), median(doc::state));
        say("read as nodes", updates.size(), median(() -> Read.nodes(doc)));
    }

    static List<byte[]> updates(Path trace) throws Exception {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(trace));
        var updates = new ArrayList<byte[]>();
        while (bytes.hasRemaining()) {
            var update = new byte[bytes.getInt()];
            bytes.get(update);
            updates.add(update);
        }
        return updates;
    }

    private static Doc applied(List<byte[]> updates) {
        var doc = new Doc();
        updates.forEach(doc::apply);
        if (doc.pending()) throw new IllegalStateException("The trace is not whole.");
        return doc;
    }

    private static long median(Supplier<?> work) {
        return IntStream.range(-2, RUNS)
                .mapToLong(run -> {
                    var begun = System.nanoTime();
                    if (work.get() == null) throw new IllegalStateException();
                    return run < 0 ? -1 : System.nanoTime() - begun;
                })
                .filter(nanos -> nanos >= 0)
                .sorted()
                .skip(RUNS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void say(String what, int updates, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"yjs\",\"case\":\"%s\",\"updates\":%d,\"ms\":%.1f,\"us_an_update\":%.2f}%n",
                what, updates, nanos / 1e6, nanos / 1e3 / updates);
    }
}
