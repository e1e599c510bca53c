import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// What a signed-in TwinSpace page costs, beside nginx serving the same bytes in the same run. Prints one JSON line a page.
public class Pages {
    static final int CONNECTIONS = 32;
    static final int SECONDS = 10;

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("jumelage-bench");
        var port = free();
        var server = serve(data, port);
        try {
            ready(port, server);
            List<String> cookies;
            try (var db = World.connect(data)) {
                cookies = World.make(db);
            }
            var postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid")).getFirst().strip());
            // PostgreSQL is the server's child: each is counted once
            var own = List.of(server.pid());
            for (var path : List.of("/twinspaces/bench", "/twinspaces/bench/pages/1-nos-ponts-vos-ponts-1")) {
                var bytes = read(port, path, cookies.getFirst());
                var warming = Load.run(port, path, cookies, CONNECTIONS, 3 * SECONDS, own, List.of());
                var database = Load.family(postmaster);
                if (warming.wrong() > 0) throw new IllegalStateException(warming.wrong() + " wrong answers of " + path);
                var runs = new ArrayList<Load.Result>();
                for (var i = 0; i < 3; i++) runs.add(Load.run(port, path, cookies, CONNECTIONS, SECONDS, own, database));
                var nginx = nginx(bytes);
                print(path, bytes.length, median(runs), nginx, rss(server.pid()), heap(server.pid()));
            }
        } catch (Exception e) {
            Files.readAllLines(data.resolve("serve.log")).stream().limit(200).forEach(System.err::println);
            throw e;
        } finally {
            server.destroy();
            server.waitFor();
            delete(data);
        }
    }

    static Process serve(Path data, int port) throws IOException {
        return serve(data, port, false);
    }

    static Process serve(Path data, int port, boolean demo) throws IOException {
        return command(data, port, demo).redirectOutput(data.resolve("serve.log").toFile()).start();
    }

    static ProcessBuilder command(Path data, int port, boolean demo) {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED"));
        if (Files.exists(Path.of("target/app/jumelage.aot"))) command.add("-XX:AOTCache=target/app/jumelage.aot");
        command.addAll(List.of("-jar", "target/app/jumelage.jar", "serve"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of(
                "JUMELAGE_DATA", data.toString(), "PORT", "" + port, "JUMELAGE_DEMO", "" + demo, "SERVER_ADDRESS", "127.0.0.1"));
        return builder;
    }

    static void ready(int port, Process server) throws Exception {
        for (var i = 0; i < 12_000; i++) {
            if (!server.isAlive()) throw new IllegalStateException("the server ended");
            try {
                read(port, "/", "");
                return;
            } catch (IOException e) {
                Thread.sleep(25);
            }
        }
        throw new IllegalStateException("the server does not answer");
    }

    static byte[] read(int port, String path, String cookie) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setRequestProperty("Cookie", cookie);
        connection.setRequestProperty("Accept-Language", "fr");
        if (connection.getResponseCode() != 200) throw new IOException(path + " answers " + connection.getResponseCode());
        try (var in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /// The same bytes from nginx, the leanest server we know.
    private static Load.Result nginx(byte[] bytes) throws Exception {
        var folder = Files.createTempDirectory("nginx-bench");
        var port = free();
        Files.write(folder.resolve("page.html"), bytes);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; worker_processes 2; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 256; }
                http { access_log off; types { text/html html; } client_body_temp_path %1$s/b; proxy_temp_path %1$s/p;
                  fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  server { listen 127.0.0.1:%2$d; root %1$s; keepalive_requests 1000000; } }
                """.formatted(folder, port));
        var process = new ProcessBuilder("nginx", "-c", folder.resolve("nginx.conf").toString(), "-p", folder.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            Thread.sleep(500);
            folder.toFile().setExecutable(true, false);
            folder.toFile().setReadable(true, false);
            return Load.run(port, "/page.html", List.of(""), CONNECTIONS, SECONDS, Load.family(process.pid()), List.of());
        } finally {
            process.destroy();
            process.waitFor();
            delete(folder);
        }
    }

    static Load.Result median(List<Load.Result> runs) {
        return runs.stream().sorted(Comparator.comparingDouble(Load.Result::cpuMicros)).toList().get(runs.size() / 2);
    }

    private static void print(String path, int bytes, Load.Result ours, Load.Result nginx, long rss, long heap) {
        System.out.printf(Locale.ROOT,
                "{\"bench\":\"pages\",\"path\":\"%s\",\"bytes\":%d,\"requests_s\":%.0f,\"p50_ms\":%.1f,\"p99_ms\":%.1f,"
                        + "\"cpu_us\":%.0f,\"server_us\":%.0f,\"postgresql_us\":%.0f,\"wrong\":%d,\"rss_mib\":%d,\"heap_after_gc_mib\":%d,\"nginx_requests_s\":%.0f,\"nginx_cpu_us\":%.0f,\"nginx_wrong\":%d}%n",
                path, bytes, ours.perSecond(), ours.p50(), ours.p99(), ours.cpuMicros(), ours.serverMicros(), ours.databaseMicros(), ours.wrong(), rss, heap,
                nginx.perSecond(), nginx.cpuMicros(), nginx.wrong());
    }

    static long rss(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElse(0);
    }

    /// What the server holds in its heap when the garbage is gone.
    static long heap(long pid) throws Exception {
        return heapKib(pid) / 1024;
    }

    static long heapKib(long pid) throws Exception {
        jcmd(pid, "GC.run");
        var used = Pattern.compile("(?:PSYoungGen|ParOldGen) .*? used (\\d+)K")
                .matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .mapToLong(part -> Long.parseLong(part.group(1)))
                .toArray();
        if (used.length != 2) throw new IllegalStateException("no heap");
        return LongStream.of(used).sum();
    }

    static String jcmd(long pid, String... words) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + pid));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
