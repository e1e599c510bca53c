package jumelage.store;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jumelage.store.Database.Refused;
import org.jspecify.annotations.Nullable;

/// The bundled PostgreSQL of one data folder: made on the first start, joined while it runs, adopted when its
/// server was killed.
final class Postgres {
    private static final String MAJOR = "18";
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=128MB",
            "random_page_cost=1.1",
            "jit=off",
            "max_connections=100",
            "fsync=on",
            "synchronous_commit=on",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C");

    private final Path data;
    private final Path home;
    private final Path cluster;

    private Postgres(Path data) {
        this.data = data;
        this.home = data.resolve("postgresql");
        this.cluster = home.resolve("cluster");
    }

    static Postgres in(Path data) {
        return new Postgres(data.toAbsolutePath().normalize());
    }

    /// Started, or joined where it runs already: left behind by a killed server, or the one of a server that serves.
    Database open() throws IOException {
        Files.createDirectories(home);
        try (var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) make();
            var major = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!major.equals(MAJOR))
                throw new Refused("The folder %s was written by PostgreSQL %s; this Jumelage brings PostgreSQL %s."
                        .formatted(home, major, MAJOR));
            var running = Postmaster.of(cluster);
            var started = running == null ? start() : running;
            awaitReady(started);
            var database = new Database(url(started.port()), "jumelage", password(), true, () -> stop(started.pid()));
            // a server closes it after its last page; a command that is refused or broken off must leave nothing
            // running
            if (!Serving.here(data)) Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database;
        }
    }

    private void make() throws IOException {
        var fresh = home.resolve("cluster.new");
        Folders.delete(fresh);
        var password = HexFormat.of().formatHex(new SecureRandom().generateSeed(24));
        var file = home.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        run(List.of(
                program("initdb"),
                "--pgdata=" + fresh,
                "--username=jumelage",
                "--auth=scram-sha-256",
                "--pwfile=" + file,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync",
                "--no-instructions"));
        Files.move(fresh, cluster);
    }

    private Postmaster start() throws IOException {
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = probe.getLocalPort();
        }
        var command = new ArrayList<>(List.of(program("postgres"), "-D", cluster.toString(), "-p", "" + port));
        for (var setting : SETTINGS) command.addAll(List.of("-c", setting));
        var process = builder(command).start();
        return new Postmaster(process.pid(), port);
    }

    private void awaitReady(Postmaster server) throws IOException {
        for (var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60); ; ) {
            try (var connection = DriverManager.getConnection(url(server.port()), "jumelage", password())) {
                if (connection.isValid(5)) return;
            } catch (SQLException e) {
                if (!ProcessHandle.of(server.pid()).isPresent() || Postmaster.zombie(server.pid()))
                    throw new Refused("PostgreSQL did not start; its last words are in " + log() + ".");
                if (System.nanoTime() > deadline) throw new Refused("PostgreSQL does not answer: " + e.getMessage());
            }
            pause();
        }
    }

    /// Ends it, unless another run serves from it or it has ended already.
    private synchronized void stop(long pid) {
        if (Serving.elsewhere(data)) return;
        try {
            var running = Postmaster.of(cluster);
            if (running == null || running.pid() != pid) return;
            new ProcessBuilder("kill", "-INT", "" + pid).start().waitFor();
            for (var tries = 0; tries < 1200 && Files.exists(cluster.resolve("postmaster.pid")); tries++) pause();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(List<String> command) throws IOException {
        try {
            if (builder(command).start().waitFor() != 0)
                throw new Refused("The database folder could not be made; see " + log() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// PostgreSQL refuses to run as root, so root is hidden from it; a session of its own keeps Ctrl-C away from it.
    private ProcessBuilder builder(List<String> command) {
        var all = new ArrayList<>(List.of("setsid"));
        if ("root".equals(System.getProperty("user.name"))) all.addAll(List.of("unshare", "-U"));
        all.addAll(command);
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log().toFile()));
    }

    private String program(String name) throws IOException {
        return Binaries.in(home).resolve("bin").resolve(name).toString();
    }

    private Path log() {
        return home.resolve("log");
    }

    private String password() throws IOException {
        return Files.readString(home.resolve("password")).strip();
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The first process of a running PostgreSQL.
    record Postmaster(long pid, int port) {

        /// The one that serves `cluster`, or nothing: a dead, foreign or zombie process in the pid file is none.
        static @Nullable Postmaster of(Path cluster) throws IOException {
            var file = cluster.resolve("postmaster.pid");
            if (!Files.exists(file)) return null;
            var lines = Files.readAllLines(file);
            if (lines.size() < 4) return null;
            var pid = Long.parseLong(lines.get(0).strip());
            var command = Path.of("/proc/" + pid + "/cmdline");
            if (!Files.isReadable(command) || zombie(pid)) return null;
            var words = List.of(Files.readString(command).split("\0"));
            return words.contains(cluster.toString())
                    ? new Postmaster(pid, Integer.parseInt(lines.get(3).strip()))
                    : null;
        }

        static boolean zombie(long pid) {
            try {
                var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
                return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
            } catch (IOException _) {
                return false;
            }
        }
    }
}
