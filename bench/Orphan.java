import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The PostgreSQL that a killed server has left behind, to be killed and started again as it was.
final class Orphan {
    private final Path log;
    private final Random random;
    private final List<String> command;
    private final String password;
    private final int port;
    private long postmaster;

    /// @param data the folder of the server
    Orphan(Path data, Random random) throws IOException {
        this.log = data.resolve("restarted.log");
        this.random = random;
        var file = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"));
        password = Files.readString(data.resolve("postgresql/password")).strip();
        postmaster = Long.parseLong(file.getFirst().strip());
        port = Integer.parseInt(file.get(3).strip());
        command = List.of(Files.readString(Path.of("/proc/" + postmaster + "/cmdline")).split("\0"));
    }

    /// As `JUMELAGE_DATABASE_URL` names it.
    String url() {
        return "postgresql://jumelage:%s@127.0.0.1:%d/postgres".formatted(password, port);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "jumelage", password);
    }

    /// @param signal that ends it: `KILL`, or `INT` for what an operator does
    void restart(String signal) throws Exception {
        stop(signal);
        Thread.sleep(random.nextInt(800));
        for (var tries = 0; ; tries++) {
            var builder = new ProcessBuilder(hidden(command)).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            builder.redirectInput(Path.of("/dev/null").toFile());
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            var process = builder.start();
            postmaster = process.pid();
            if (answers(process)) return;
            // what a killed one leaves behind is still going
            if (tries == 100) throw new IllegalStateException("PostgreSQL does not start again");
            Thread.sleep(100);
        }
    }

    private boolean answers(Process process) throws InterruptedException {
        while (process.isAlive()) {
            try (var _ = connect()) {
                return true;
            } catch (SQLException _) {
                Thread.sleep(50);
            }
        }
        return false;
    }

    private void stop(String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, "" + postmaster).start().waitFor();
        for (var i = 0; i < 400 && alive(postmaster); i++) Thread.sleep(25);
        if (alive(postmaster)) throw new IllegalStateException("PostgreSQL does not end");
    }

    private static boolean alive(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException _) {
            return false;
        }
    }

    /// PostgreSQL refuses to run as root.
    private static List<String> hidden(List<String> command) {
        var all = new ArrayList<>(List.of("setsid"));
        if ("root".equals(System.getProperty("user.name"))) all.addAll(List.of("unshare", "-U"));
        all.addAll(command);
        return all;
    }

    void end() throws Exception {
        if (alive(postmaster)) stop("INT");
    }
}
