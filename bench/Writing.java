import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jumelage.yjs.Doc;

/// What writing together costs, ours with all that it keeps, beside Hocuspocus in the same run, which keeps nothing.
/// Words: which of `idle`, `open`, `many`, `rooms` to measure; all without one. Prints one JSON line a case.
public class Writing {
    private static final int ROOMS = 30;
    private static final int WRITERS = 30;
    private static final int ARTICLES = 5;
    /// A document that nobody has open is let go after ten seconds.
    private static final int LINGER = 14;

    private final Path home;
    private final int port = Pages.free();
    private Process server;
    private long postgres;
    private World.Room room;
    /// Each case writes in pages of its own.
    private int used = 1;

    private Writing(Path home) throws IOException {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0 ? List.of("idle", "open", "many", "rooms") : List.of(arguments);
        var run = new Writing(Files.createTempDirectory("jumelage-bench"));
        try {
            run.begin();
            for (var one : wanted)
                switch (one) {
                    case "idle" -> run.idle();
                    case "open" -> run.open();
                    case "many" -> run.many();
                    case "rooms" -> run.rooms();
                    default -> throw new IllegalArgumentException(one);
                }
        } catch (Exception e) {
            Files.readAllLines(run.home.resolve("serve.log")).stream().limit(100).forEach(System.err::println);
            throw e;
        } finally {
            run.server.destroy();
            run.server.waitFor();
            Pages.delete(run.home);
        }
    }

    private void begin() throws Exception {
        server = Pages.serve(home, port);
        Pages.ready(port, server);
        try (var db = World.connect(home)) {
            room = World.make(db, 60, 300);
        }
        postgres = Long.parseLong(Files.readAllLines(home.resolve("postgresql/cluster/postmaster.pid")).getFirst().strip());
        Files.write(home.resolve("cookies"), room.writers().stream().map(World.Writer::cookie).toList());
    }

    /// Memory of a connection with nobody writing.
    private void idle() throws Exception {
        var pages = pages(ROOMS);
        load("ours", pages, 2, "idle=1");
        Thread.sleep(1000);
        var heap = Pages.heapKib(server.pid());
        var rss = rss();
        var load = start("ours", pages, 33, "idle=25");
        try (var lines = new BufferedReader(new InputStreamReader(load.getInputStream()))) {
            var connections = Integer.parseInt(lines.readLine().replaceAll("\\D", ""));
            Thread.sleep(1000);
            var heapOfOne = (Pages.heapKib(server.pid()) - heap) / (double) connections;
            System.out.printf(Locale.ROOT,
                    "{\"bench\":\"idle\",\"connections\":%d,\"heap_kib\":%.1f,\"rss_kib\":%.1f}%n",
                    connections, heapOfOne, (rss() - rss) / (double) connections);
        } finally {
            end(load);
        }
        Thread.sleep(5000);
    }

    /// Articles of thirty authors that nobody has open, and the trace.
    private void open() throws Exception {
        var pages = pages(ARTICLES);
        load("ours", pages, WRITERS, "rate=8", "text=26", "warm=0", "secs=13");
        Thread.sleep(TimeUnit.SECONDS.toMillis(LINGER));
        for (var page : pages) answer("article", page);
        var trace = pages(3);
        try (var db = World.connect(home)) {
            for (var page : trace) lay(db, page, Path.of("target/bench/yjs-trace"));
        }
        for (var page : trace) answer("trace", page);
    }

    private void lay(Connection db, UUID page, Path trace) throws Exception {
        var doc = new Doc();
        for (var update : Yjs.updates(trace)) doc.apply(update);
        try (var statement = db.prepareStatement("insert into live.document (room_id, id, state, base, made, changed)"
                + " select room_id, id, ?, ?, now(), now() from writing.document where id = ?")) {
            statement.setBytes(1, doc.state());
            statement.setBytes(2, doc.state());
            statement.setObject(3, page);
            statement.executeUpdate();
        }
    }

    /// From the request to the last byte of what a browser without a copy lacks.
    private void answer(String what, UUID page) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            var out = socket.getOutputStream();
            var begin = System.nanoTime();
            out.write(("GET /writing/%s/%s?v=1&epoch=0&client=77 HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nCookie: %s\r\n\r\n")
                    .formatted(World.SLUG, page, port, port, room.writers().getFirst().cookie()).getBytes(StandardCharsets.US_ASCII));
            for (var state = 0; state < 4; ) state = in.read() == "\r\n\r\n".charAt(state) ? state + 1 : 0;
            var joined = System.nanoTime();
            out.write(new byte[] {(byte) 0x82, (byte) 0x84, 0, 0, 0, 0, 0, 0, 1, 0});
            var bytes = 0L;
            for (var found = false; !found; ) {
                in.read();
                long length = in.read();
                if (length == 126) length = in.readUnsignedShort();
                else if (length == 127) length = in.readLong();
                var message = in.readNBytes((int) length);
                found = message[0] == 0 && message[1] == 1;
                bytes = length;
            }
            var now = System.nanoTime();
            System.out.printf(Locale.ROOT, "{\"bench\":\"open\",\"what\":\"%s\",\"bytes\":%d,\"ms\":%.1f,\"ms_since_joined\":%.1f}%n",
                    what, bytes, (now - begin) / 1e6, (now - joined) / 1e6);
        }
    }

    /// Four hundred in one room, each an edit every two seconds.
    private void many() throws Exception {
        load("ours", pages(1), 400, "rate=0.5", "warm=2", "secs=8");
        var runs = new ArrayList<String>();
        for (var i = 0; i < 3; i++) runs.add(load("ours", pages(1), 400, "rate=0.5", "warm=3", "secs=10"));
        median("many", runs, "p95_ms");
    }

    private void rooms() throws Exception {
        var folder = "target/bench/hocuspocus";
        var other = Pages.free();
        var peer = new ProcessBuilder(folder + "/node_modules/.bin/node", "bench/hocuspocus.js", folder, "" + other)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            new BufferedReader(new InputStreamReader(peer.getInputStream())).readLine();
            var theirs = List.of("port=" + other, "server=" + descendant(peer), "postgresql=");
            // on two cores it takes minutes until all that is hot is compiled
            for (var i = 0; i < 4; i++) {
                load("ours", pages(ROOMS), WRITERS, "warm=0", "secs=45");
                load("hocuspocus", pages(0), WRITERS, theirs, "warm=0", "secs=45");
            }
            var ours = new ArrayList<String>();
            var hocuspocus = new ArrayList<String>();
            for (var i = 0; i < 3; i++) {
                ours.add(load("ours", pages(ROOMS), WRITERS, "warm=5", "secs=10"));
                hocuspocus.add(load("hocuspocus", pages(0), WRITERS, theirs, "warm=5", "secs=10"));
            }
            median("rooms", ours, "cpu_us");
            median("rooms", hocuspocus, "cpu_us");
        } finally {
            peer.descendants().forEach(ProcessHandle::destroy);
            peer.destroy();
            peer.waitFor();
        }
    }

    /// The process of Node.js itself.
    private static long descendant(Process process) {
        return process.descendants().map(ProcessHandle::pid).findFirst().orElse(process.pid());
    }

    private static void median(String bench, List<String> runs, String by) {
        var middle = runs.stream().sorted(Comparator.comparingDouble(run -> value(run, by))).toList().get(runs.size() / 2);
        System.out.println("{\"bench\":\"" + bench + "\"," + middle.substring(1));
    }

    private static double value(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":([-0-9.]+)").matcher(json);
        if (!found.find()) throw new IllegalStateException(json);
        return Double.parseDouble(found.group(1));
    }

    private List<UUID> pages(int count) {
        var pages = room.pages().subList(used, used + count);
        used += count;
        return pages;
    }

    private String load(String proto, List<UUID> pages, int clients, String... words) throws Exception {
        return load(proto, pages, clients, List.of(), words);
    }

    private String load(String proto, List<UUID> pages, int clients, List<String> last, String... words) throws Exception {
        var all = new ArrayList<>(Arrays.asList(words));
        all.addAll(last);
        var process = start(proto, pages, clients, all.toArray(String[]::new));
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            var line = lines.readLine();
            if (line == null) throw new IllegalStateException("the load ended");
            System.err.println(line);
            return line;
        } finally {
            end(process);
        }
    }

    private Process start(String proto, List<UUID> pages, int clients, String... words) throws Exception {
        var file = home.resolve("addresses");
        Files.write(file, pages.stream().map(page -> "/writing/" + World.SLUG + "/" + page).toList());
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of(java, "-Xmx700m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), "CoEditingLoad",
                "proto=" + proto, "rooms=" + (pages.isEmpty() ? ROOMS : pages.size()), "clients=" + clients, "port=" + port,
                "server=" + server.pid(), "postgresql=" + postgres, "addresses=" + file, "cookies=" + home.resolve("cookies")));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void end(Process process) throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        process.waitFor();
    }

    private long rss() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }
}
