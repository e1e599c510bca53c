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
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// A closed-loop load over kept connections, and the processor time that it costs the processes under it.
final class Load {
    private Load() {}

    record Result(long requests, double perSecond, double p50, double p99, double serverMicros, double databaseMicros, long wrong) {
        double cpuMicros() {
            return serverMicros + databaseMicros;
        }
    }

    /// Asks `path` on `connections` connections for `seconds`, with one of `cookies` each time in turn.
    static Result run(int port, String path, List<String> cookies, int connections, int seconds, List<Long> server, List<Long> database)
            throws Exception {
        var latencies = new ArrayList<long[]>();
        var wrong = new AtomicLong();
        var turn = new AtomicLong();
        var serverBefore = cpu(server);
        var databaseBefore = cpu(database);
        var begin = System.nanoTime();
        var end = begin + seconds * 1_000_000_000L;
        var workers = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < connections; i++)
                workers.add(threads.submit(() -> {
                    var own = new long[200_000];
                    var count = 0;
                    while (System.nanoTime() < end && count < own.length)
                        try (var socket = new Socket("127.0.0.1", port)) {
                            socket.setTcpNoDelay(true);
                            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                            var out = socket.getOutputStream();
                            // until the server ends the connection, as Tomcat does after a hundred answers
                            for (var kept = true; kept && System.nanoTime() < end && count < own.length; ) {
                                var cookie = cookies.get((int) (turn.getAndIncrement() % cookies.size()));
                                var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\n"
                                        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n";
                                var start = System.nanoTime();
                                out.write(request.getBytes(StandardCharsets.US_ASCII));
                                var answer = answer(in);
                                if (answer.status() != 200) wrong.incrementAndGet();
                                own[count++] = System.nanoTime() - start;
                                kept = answer.kept();
                            }
                        }
                    synchronized (latencies) {
                        latencies.add(Arrays.copyOf(own, count));
                    }
                    return null;
                }));
        }
        for (var worker : workers) worker.get();
        var took = (System.nanoTime() - begin) / 1e9;
        var serverMicros = cpu(server) - serverBefore;
        var databaseMicros = cpu(database) - databaseBefore;
        var all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                all.length,
                all.length / took,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                serverMicros / all.length,
                databaseMicros / all.length,
                wrong.get());
    }

    /// @param kept whether the connection takes another request
    record Answer(int status, boolean kept) {}

    /// Reads one answer whole.
    static Answer answer(BufferedInputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int state = 0, c; state < 4; ) {
            if ((c = in.read()) < 0) throw new IOException("closed");
            head.write(c);
            state = c == "\r\n\r\n".charAt(state) ? state + 1 : c == '\r' ? 1 : 0;
        }
        var text = head.toString(StandardCharsets.US_ASCII);
        var fields = text.toLowerCase(Locale.ROOT);
        var at = fields.indexOf("content-length:");
        if (at >= 0) skip(in, Integer.parseInt(text.substring(at + 15, text.indexOf("\r\n", at)).strip()));
        else if (fields.contains("transfer-encoding: chunked")) chunks(in);
        else throw new IOException("no length: " + text);
        return new Answer(Integer.parseInt(text.substring(9, 12)), !fields.contains("connection: close"));
    }

    private static void chunks(BufferedInputStream in) throws IOException {
        for (int length; ; ) {
            length = Integer.parseInt(line(in), 16);
            skip(in, length);
            line(in);
            if (length == 0) return;
        }
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) throw new IOException("closed");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    private static void skip(BufferedInputStream in, int length) throws IOException {
        if (in.readNBytes(length).length < length) throw new IOException("short");
    }

    /// Processor time of `pids` so far, in microseconds (ticks are 10 ms).
    static double cpu(List<Long> pids) throws IOException {
        var ticks = 0L;
        for (var pid : pids) {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
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
