import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A closed-loop load over kept connections, and the processor time that it costs the processes under it.
final class Load {
    private Load() {}

    record Result(long requests, double perSecond, double p50, double p99, double cpuMicros, long wrong) {}

    /// Asks `path` on `connections` connections for `seconds`, with one of `cookies` each time in turn.
    static Result run(int port, String path, List<String> cookies, int connections, int seconds, List<Long> pids)
            throws Exception {
        var latencies = new ArrayList<long[]>();
        var wrong = new AtomicLong();
        var turn = new AtomicLong();
        var cpuBefore = cpu(pids);
        var begin = System.nanoTime();
        var end = begin + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < connections; i++)
                threads.submit(() -> {
                    var own = new long[200_000];
                    var count = 0;
                    try (var socket = new Socket("127.0.0.1", port)) {
                        socket.setTcpNoDelay(true);
                        var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                        var out = socket.getOutputStream();
                        while (System.nanoTime() < end && count < own.length) {
                            var cookie = cookies.get((int) (turn.getAndIncrement() % cookies.size()));
                            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\n"
                                    + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n";
                            var start = System.nanoTime();
                            out.write(request.getBytes(StandardCharsets.US_ASCII));
                            if (answer(in) != 200) wrong.incrementAndGet();
                            own[count++] = System.nanoTime() - start;
                        }
                    }
                    synchronized (latencies) {
                        latencies.add(Arrays.copyOf(own, count));
                    }
                    return null;
                });
        }
        var took = (System.nanoTime() - begin) / 1e9;
        var cpuMicros = cpu(pids) - cpuBefore;
        var all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                all.length,
                all.length / took,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                cpuMicros / all.length,
                wrong.get());
    }

    /// Reads one answer whole; its status.
    static int answer(BufferedInputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int state = 0, c; state < 4; ) {
            if ((c = in.read()) < 0) throw new IOException("closed");
            head.write(c);
            state = c == "\r\n\r\n".charAt(state) ? state + 1 : c == '\r' ? 1 : 0;
        }
        var text = head.toString(StandardCharsets.US_ASCII);
        var at = text.toLowerCase().indexOf("content-length:");
        if (at < 0) throw new IOException("no length: " + text);
        var length = Integer.parseInt(text.substring(at + 15, text.indexOf("\r\n", at)).strip());
        if (in.readNBytes(length).length < length) throw new IOException("short");
        return Integer.parseInt(text.substring(9, 12));
    }

    /// Processor time of `pids` and their children so far, in microseconds (ticks are 10 ms).
    static double cpu(List<Long> pids) throws IOException {
        var ticks = 0L;
        for (var pid : pids)
            for (var one : family(pid)) {
                try {
                    var stat = Files.readString(Path.of("/proc/" + one + "/stat"));
                    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                    // of children that have ended meanwhile
                    ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
                } catch (IOException ended) {
                    // its time is in its parent's count
                }
            }
        return ticks * 10_000.0;
    }

    static List<Long> family(long pid) {
        var all = new ArrayList<Long>();
        all.add(pid);
        ProcessHandle.of(pid).ifPresent(one -> one.descendants().forEach(child -> all.add(child.pid())));
        return all;
    }
}
