import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;

/// How long backup and restore take while the source is served, open and sealed, of the demo world and of many files.
/// One JSON line a case.
public class Backup {
    private static final int FILE = 20_000_000;

    public static void main(String[] arguments) throws Exception {
        var gigabytes = Integer.parseInt(arguments[0]);
        var home = Files.createTempDirectory("jumelage-bench");
        if (home.toFile().getUsableSpace() < (4L * gigabytes + 2) * 1_000_000_000)
            throw new IllegalStateException("not enough room under " + home.getParent());
        var data = Files.createDirectory(home.resolve("data"));
        var port = Pages.free();
        var server = Pages.serve(data, port, true);
        try {
            Pages.ready(port, server);
            try (var database = connect(data)) {
                settle(database);
                Files.writeString(home.resolve("passphrase"), "a passphrase for the bench");
                measure("demo", home, data);
                fill(database, data, gigabytes * 1_000_000_000L / FILE);
                measure(gigabytes + " GB", home, data);
            }
        } finally {
            server.destroy();
            server.waitFor();
            Pages.delete(home);
        }
    }

    private static void measure(String what, Path home, Path data) throws Exception {
        for (var sealed : new boolean[] {false, true}) {
            var file = home.resolve("backup");
            var target = home.resolve("restored");
            var backup = seconds(home, data, "backup", file, sealed);
            var restore = seconds(home, target, "restore", file, sealed);
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\":\"backup\",\"world\":\"%s\",\"sealed\":%b,\"backup_s\":%.1f,\"restore_s\":%.1f,\"mb\":%.1f}%n",
                    what,
                    sealed,
                    backup,
                    restore,
                    Files.size(file) / 1e6);
            Files.delete(file);
            Pages.delete(target);
        }
    }

    private static double seconds(Path home, Path data, String command, Path file, boolean sealed) throws Exception {
        var builder = sealed
                ? new ProcessBuilder(
                        "bin/jumelage", command, "--passphrase-file", home.resolve("passphrase").toString(), file.toString())
                : new ProcessBuilder("bin/jumelage", command, file.toString());
        builder.environment().put("JUMELAGE_DATA", data.toString());
        var log = home.resolve("log").toFile();
        var begin = System.nanoTime();
        var code = builder.redirectErrorStream(true).redirectOutput(log).start().waitFor();
        if (code != 0) throw new IllegalStateException(Files.readString(log.toPath()));
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Connection connect(Path data) throws Exception {
        var port = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid")).get(3).strip();
        var password = Files.readString(data.resolve("postgresql/password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "jumelage", password);
    }

    /// Until nothing has been added for ten seconds.
    private static void settle(Connection database) throws Exception {
        var last = -1L;
        for (var now = rows(database); now != last || now == 0; now = rows(database)) {
            last = now;
            Thread.sleep(10_000);
        }
    }

    private static long rows(Connection database) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from material.form")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void fill(Connection database, Path data, long files) throws Exception {
        var chance = new SplittableRandom(615);
        var bytes = new byte[FILE];
        for (var n = 0; n < files; n++) {
            chance.nextBytes(bytes);
            var name = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            var folder = Files.createDirectories(data.resolve("files").resolve(name.substring(0, 2)));
            Files.write(folder.resolve(name.substring(2)), bytes);
            try (var insert = database.prepareStatement("insert into material.form (room_id, material, number, form, sha256,"
                    + " bytes) select room_id, material, number, ?, ?, ? from material.file limit 1")) {
                insert.setString(1, "bench-" + n);
                insert.setString(2, name);
                insert.setLong(3, FILE);
                insert.executeUpdate();
            }
        }
    }
}
