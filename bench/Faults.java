import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Real yjs clients (src/test/js/faults) write together over two nodes, while these and their PostgreSQL are killed and
/// restarted at random moments; then it is looked whether all see the same, and whether all is there that was told to be
/// kept, by whom it was written. Rounds of ten kills, each with documents of its own. Ends with 1 when something is wrong.
public class Faults {
    static final int A_ROUND = 10;
    static final int DOCUMENTS = 2;
    static final int NODES = 2;

    private final Path home;
    private final Random random;
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private Process first;
    private Orphan postgres;

    private final class Node {
        final Path data;
        final int port;
        Process server;

        Node(int number) throws IOException {
            data = Files.createDirectory(home.resolve("node" + number));
            port = Pages.free();
        }

        void start() throws IOException {
            var builder = Pages.command(data, port, false);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("serve.log").toFile()));
            builder.environment().put("JUMELAGE_DATABASE_URL", postgres.url());
            server = builder.start();
        }

        void ready() throws Exception {
            Pages.ready(port, server);
        }

        void kill() throws InterruptedException {
            server.destroyForcibly();
            server.waitFor();
        }

        void stop() throws InterruptedException {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("a node does not stop");
        }
    }

    private Faults(Path home, long seed) {
        this.home = home;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var kills = Integer.parseInt(arguments[0]);
        var seed = Long.parseLong(arguments[1]);
        var home = Files.createTempDirectory("jumelage-faults");
        var run = new Faults(home, seed);
        Runtime.getRuntime().addShutdownHook(new Thread(run::end));
        var wrong = true;
        try {
            wrong = run.run(kills, seed);
        } finally {
            run.end();
            if (wrong) System.err.println("What the nodes said is in " + home);
            else Pages.delete(home);
        }
        System.exit(wrong ? 1 : 0);
    }

    private boolean run(int kills, long seed) throws Exception {
        var room = begin();
        for (var i = 1; i <= NODES; i++) nodes.add(new Node(i));
        for (var node : nodes) node.start();
        for (var node : nodes) node.ready();
        var wrong = false;
        for (var done = 0; done < kills; done += A_ROUND)
            wrong |= round(room, done / A_ROUND, Math.min(A_ROUND, kills - done), seed + done);
        System.out.println("  " + kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " × " + kind.getKey()).collect(Collectors.joining(", ")));
        return wrong;
    }

    /// A first server makes the database, and is killed; its PostgreSQL stays.
    private World.Room begin() throws Exception {
        var data = Files.createDirectory(home.resolve("data"));
        var port = Pages.free();
        first = Pages.serve(data, port);
        try {
            Pages.ready(port, first);
            postgres = new Orphan(data, random);
            try (var db = postgres.connect()) {
                return World.make(db, 12, 100);
            }
        } finally {
            if (postgres != null) first.destroyForcibly();
            else first.destroy();
            first.waitFor();
        }
    }

    private boolean round(World.Room room, int number, int kills, long seed) throws Exception {
        var pages = room.pages().subList(1 + number * DOCUMENTS % 98, 1 + number * DOCUMENTS % 98 + DOCUMENTS);
        var world = home.resolve("world.json");
        var people = room.writers().stream()
                .map(one -> "{\"id\":\"%s\",\"name\":\"%s\",\"school\":\"%s\",\"cookie\":\"%s\"}"
                        .formatted(one.id(), one.name(), one.school(), one.cookie()))
                .collect(Collectors.joining(","));
        Files.writeString(world, "{\"seed\":%d,\"ports\":[%s],\"documents\":[%s],\"people\":[%s]}".formatted(
                seed,
                nodes.stream().map(node -> "" + node.port).collect(Collectors.joining(",")),
                pages.stream().map(page -> "{\"slug\":\"%s\",\"id\":\"%s\"}".formatted(World.SLUG, page)).collect(Collectors.joining(",")),
                people));
        var clients = new ProcessBuilder("node", "src/test/js/faults/main.js", "target/node", world.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var out = clients.outputWriter(StandardCharsets.UTF_8); var in = clients.inputReader(StandardCharsets.UTF_8)) {
            tell(out, in, "begin");
            for (var kill = 0; kill < kills; kill++) {
                Thread.sleep(300 + random.nextInt(1200));
                fault();
                tell(out, in, "up");
            }
            Thread.sleep(700);
            tell(out, in, "rest");
            tell(out, in, "read");
            tell(out, in, "leave");
            // whoever stops makes the snapshot of what was written there
            for (var node : nodes) node.stop();
            var dump = home.resolve("dump.json");
            try (var db = postgres.connect()) {
                dump(db, dump, pages);
            }
            for (var node : nodes) node.start();
            var found = tell(out, in, "check " + dump);
            System.out.println("  seed " + seed + ", " + kills + " kills: " + found);
            for (var node : nodes) node.ready();
            return !found.contains("\"wrong\":0,");
        } finally {
            clients.destroyForcibly();
            clients.waitFor();
        }
    }

    private static String tell(BufferedWriter out, BufferedReader in, String what) throws IOException {
        out.write(what + "\n");
        out.flush();
        var answer = in.readLine();
        if (answer == null) throw new IOException("the clients ended");
        return answer;
    }

    private void fault() throws Exception {
        var which = nodes.get(random.nextInt(NODES));
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> {
                count("kill -9 of a node");
                which.kill();
                which.start();
                which.ready();
            }
            case 3 -> {
                count("kill -9 of both nodes");
                for (var node : nodes) node.kill();
                for (var node : nodes) node.start();
                for (var node : nodes) node.ready();
            }
            case 4 -> {
                count("kill -9 of PostgreSQL");
                postgres.restart("KILL");
            }
            case 5 -> {
                count("restart of PostgreSQL");
                postgres.restart("INT");
            }
            default -> {
                count("kill -9 of a node and of PostgreSQL");
                which.kill();
                postgres.restart("KILL");
                which.start();
                which.ready();
            }
        }
    }

    private void count(String kind) {
        kinds.merge(kind, 1, Integer::sum);
    }

    private static void dump(Connection db, Path file, List<UUID> pages) throws Exception {
        try (var statement = db.prepareStatement("""
                select json_agg(json_build_object(
                    'id', d.id, 'epoch', d.epoch, 'seq', d.seq, 'state_seq', d.state_seq, 'base_seq', d.base_seq,
                    'state', encode(d.state, 'base64'), 'base', encode(d.base, 'base64'), 'body', w.body,
                    'updates', (select json_agg(json_build_object('seq', u.seq, 'person', u.person, 'bytes', encode(u.bytes, 'base64')) order by u.seq)
                                  from live.update u where u.document = d.id),
                    'authors', (select json_agg(json_build_object('client', a.client, 'person', a.person, 'school', a.school))
                                  from live.author a where a.document = d.id)))
                  from live.document d join writing.document w on w.room_id = d.room_id and w.id = d.id
                 where d.id = any (?)
                """)) {
            statement.setArray(1, db.createArrayOf("uuid", pages.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                Files.writeString(file, rows.getString(1));
            }
        }
    }

    /// Ends what was started here, also when somebody breaks it off.
    private synchronized void end() {
        try {
            // as long as its PostgreSQL is not known, the first server ends that
            if (first != null) first.destroy();
            for (var node : nodes) if (node.server != null) node.kill();
            if (postgres != null) postgres.end();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
