import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Letters a second: 3,000 people have one notice each that is due at once. The served application writes the letters,
/// asks once more when each leaves how it reads, and hands them to a mail server in this program that takes everything.
/// The clock runs from the first letter's arrival to the last's. One JSON line.
public class Mails {
    static final int LETTERS = 3_000;
    static final AtomicInteger ARRIVED = new AtomicInteger();
    static final AtomicLong FIRST = new AtomicLong();
    static final AtomicLong LAST = new AtomicLong();
    static final AtomicLong BYTES = new AtomicLong();

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("jumelage-bench");
        try (var sink = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> accept(sink));
            var port = Pages.free();
            var server = serve(data, port, sink.getLocalPort());
            try {
                Pages.ready(port, server);
                try (var db = World.connect(data)) {
                    people(db);
                }
                for (var tenths = 0; ARRIVED.get() < LETTERS && tenths < 6_000; tenths++) Thread.sleep(100);
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            Pages.delete(data);
        }
        var seconds = (LAST.get() - FIRST.get()) / 1e9;
        System.out.printf(Locale.ROOT,
                "{\"bench\":\"mails\",\"letters\":%d,\"seconds\":%.1f,\"letters_s\":%.0f,\"bytes_a_letter\":%d}%n",
                ARRIVED.get(), seconds, ARRIVED.get() / seconds, BYTES.get() / Math.max(1, ARRIVED.get()));
    }

    private static Process serve(Path data, int port, int sink) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(
                java, "-Xmx512m", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "-Djumelage.quiet=0-0", "-jar", "target/app/jumelage.jar", "serve");
        builder.redirectErrorStream(true).redirectOutput(data.resolve("serve.log").toFile());
        builder.environment().putAll(Map.of(
                "JUMELAGE_DATA", data.toString(), "PORT", "" + port, "JUMELAGE_DEMO", "false", "SERVER_ADDRESS", "127.0.0.1",
                "JUMELAGE_SMTP_URL", "smtp://127.0.0.1:" + sink + "?from=bench@jumelage.example"));
        return builder.start();
    }

    private static void people(Connection db) throws Exception {
        db.setAutoCommit(false);
        var asker = person(db, "Claire");
        for (var number = 0; number < LETTERS; number++) {
            var person = person(db, "Enseignante " + number);
            run(db, "insert into account.staff (person, address, password, confirmed) values (?, ?, '', now())",
                    person, "bench-" + number + "@school.example");
            run(db, "insert into notice.rhythm (person) values (?)", person);
            run(db, "insert into notice.notice (id, person, kind, what, subject, who, words, at, due)"
                    + " values (?, ?, 'contact.notices', 'contact.mail.asked', ?, ?, 'Nos ponts ?', now(), now())",
                    UUID.randomUUID(), person, asker, asker);
        }
        db.commit();
    }

    private static UUID person(Connection db, String name) throws Exception {
        var id = UUID.randomUUID();
        run(db, "insert into account.person (id, kind, name, language, zone, made) values (?, 'STAFF', ?, 'fr', 'Europe/Paris', now())",
                id, name);
        return id;
    }

    private static void run(Connection db, String sql, Object... values) throws Exception {
        try (var statement = db.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private static void accept(ServerSocket sink) {
        while (!sink.isClosed())
            try {
                var line = sink.accept();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException e) {
                return;
            }
    }

    private static void talk(Socket line) {
        try (line; var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            var out = line.getOutputStream();
            out.write("220 sink\r\n".getBytes(StandardCharsets.UTF_8));
            var letter = false;
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                if (letter && !said.equals(".")) {
                    BYTES.addAndGet(said.length() + 2);
                    continue;
                }
                if (letter) {
                    FIRST.compareAndSet(0, System.nanoTime());
                    LAST.set(System.nanoTime());
                    ARRIVED.incrementAndGet();
                }
                letter = said.equals("DATA");
                var answer = letter ? "354 go on" : said.equals("QUIT") ? "221 bye" : "250 fine";
                out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // the server has gone
        }
    }
}
