package jumelage.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import jumelage.TestHouse;
import jumelage.store.Blobs;
import jumelage.store.Database;
import jumelage.store.DemoMark;
import jumelage.store.Groundwork;
import jumelage.store.Premises;
import jumelage.store.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;

/// Premises of a test: a folder, a database of their own, and files in either kind of place.
record Place(Premises premises, Database database) {
    static final String KEY = "a key for tests that nobody else has";

    private static int copies;

    static {
        var logging = LoggingSystem.get(Place.class.getClassLoader());
        for (var name : List.of("org.flywaydb", "software.amazon", "org.postgresql"))
            logging.setLogLevel(name, LogLevel.ERROR);
    }

    /// What a command said, and how it ended; 1 where it was refused.
    record Said(int code, String words) {}

    /// Where the same is as in `other`, and may be spoilt.
    static Place copy(Path data, Place other) throws IOException {
        var name = other.database().url().replaceFirst(".*/", "");
        var place = of(data, TestHouse.copy(name + "_copied_" + ++copies, name), null);
        try (var files = Files.walk(other.premises().data())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = data.resolve(other.premises().data().relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return place;
    }

    /// With an empty database of its own.
    static Place empty(Path data) throws IOException {
        return empty(data, null);
    }

    static Place empty(Path data, @Nullable String filesUrl) throws IOException {
        return of(data, TestHouse.empty("backup_empty_" + ++copies), filesUrl);
    }

    static Place of(Path data, Database database, @Nullable String filesUrl) throws IOException {
        Files.createDirectories(data);
        var address = URI.create(database.url().substring("jdbc:".length()));
        var url = "postgresql://" + database.user() + ":" + database.password() + "@" + address.getHost() + ":"
                + address.getPort() + address.getPath();
        return new Place(new Premises(data.toAbsolutePath(), url, filesUrl, null), database);
    }

    /// Some of what schools have: persons, sessions, letters, audit, and two files of a room.
    ///
    /// @param migrations those that are left out are run by the restore
    Place settled(List<Head.Migration> migrations) throws IOException, SQLException {
        Files.writeString(premises.data().resolve("secret"), KEY);
        var files = List.of(keep("a picture"), keep("another picture".repeat(20_000)));
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            DemoMark.place(statement);
            statement.execute("insert into store.installation (demo) values (false)");
            Migrations.read().run(database, migrations);
            statement.execute(CONTENT);
            for (var file : files)
                statement.execute("insert into material.form (room_id, material, number, form, sha256, bytes)"
                        + " select room_id, material, number, '" + file.hex() + "', '" + file.hex() + "', 1"
                        + " from material.file");
        }
        return this;
    }

    Place settled() throws IOException, SQLException {
        return settled(all());
    }

    static List<Head.Migration> all() throws IOException {
        return Migrations.read().all().stream()
                .map(script -> new Head.Migration(script.version(), 0))
                .sorted((one, other) -> one.version().compareTo(other.version()))
                .toList();
    }

    Sha256 keep(String words) throws IOException {
        var file = Files.writeString(Files.createTempFile(premises.data(), "sent", ""), words);
        try {
            return premises.blobs().keep(file);
        } finally {
            Files.delete(file);
        }
    }

    Said backup(Path file, String... options) {
        return run(new Backup(), premises, file, options);
    }

    Said restore(Path file, String... options) {
        return run(new Restore(), premises, file, options);
    }

    static synchronized Said run(Groundwork command, Premises premises, Path file, String... options) {
        var words = new ByteArrayOutputStream();
        var before = List.of(System.out, System.err);
        var catching = new PrintStream(words, true, StandardCharsets.UTF_8);
        System.setOut(catching);
        System.setErr(catching);
        try {
            var line = new CommandLine(command);
            line.parseArgs(Stream.concat(Stream.of(options), Stream.of(file.toString()))
                    .toArray(String[]::new));
            return new Said(command.run(premises), words.toString(StandardCharsets.UTF_8));
        } catch (Database.Refused e) {
            return new Said(1, e.getMessage());
        } catch (IOException | SQLException e) {
            throw new AssertionError("no sentence", e);
        } finally {
            System.setOut(before.get(0));
            System.setErr(before.get(1));
        }
    }

    /// Every table with the hash of all its rows; every sequence.
    TreeMap<String, String> content() throws SQLException, IOException {
        var all = new TreeMap<String, String>();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            var tables = new Tables(connection, Inventory.read());
            for (var table : tables.toKeep()) {
                var row = statement.executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(md5(row("
                        + table.quotedColumns() + ")::text), '' order by md5(row(" + table.quotedColumns()
                        + ")::text))), '') from " + table.quoted());
                row.next();
                all.put(table.plain(), row.getString(1));
            }
            for (var counter : tables.counters()) all.put(counter.name(), counter.toString());
        }
        return all;
    }

    long count(String from) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    void run(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String file(String words) throws IOException {
        var name = keepName(words);
        var size = premises.blobs().size(name);
        if (size.isEmpty()) return "";
        try (var bytes = premises.blobs().read(name, 0, size.get())) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Sha256 keepName(String words) throws IOException {
        var file = Files.writeString(Files.createTempFile("jumelage", ""), words);
        try {
            return Sha256.of(file);
        } finally {
            Files.delete(file);
        }
    }

    Blobs blobs() {
        return premises.blobs();
    }

    private static final String CONTENT = """
            insert into account.person (id, kind, name, language, zone, made)
            select md5('p' || n)::uuid, case when n % 5 = 0 then 'STAFF' else 'PUPIL' end,
                   E'Zoë \\\\ "' || n || E'"\\t\\u0642\\u0644\\u0645\\nΓιάννης', 'fr', 'Europe/Paris',
                   timestamptz '2026-11-26 06:15:00.123456+00' + n * interval '1 second'
              from generate_series(1, 3000) n;
            insert into account.staff (person, address, password)
            select id, id || '@school.example', '{noop}' from account.person where kind = 'STAFF';
            insert into account.session (token, person, device, began, last_seen, ends)
            select '\\x00ff', id, 'a device', now(), now(), now() from account.person limit 1;
            insert into account.link (secret, purpose, ends) values ('\\x01', 'password', now());
            insert into mail.letter (id, address, subject, body, written)
            values (gen_random_uuid(), 'a@school.example', 'subject', 'words for one', now());
            insert into audit.entry (chain, what, at) select 'house', 'thing ' || n, now() from generate_series(1, 50) n;
            insert into audit.entry (chain, what, at) values ('house', 'rolled back', now());
            insert into room.room (id, kind, slug, title, made)
            values (md5('room')::uuid, 'TWINSPACE', 'salt', 'Salt', 'infinity');
            insert into publication.item (room_id, id, kind, number, families_of, made)
            select md5('room')::uuid, md5('i')::uuid, 'material', 1, array[md5('a')::uuid, md5('b')::uuid], now();
            insert into publication.item (room_id, id, parent, kind, number, made)
            select md5('room')::uuid, md5('j')::uuid, md5('i')::uuid, 'page', 1, now();
            insert into material.material (room_id, id, kind, title, language, made_by, current)
            select md5('room')::uuid, md5('i')::uuid, 'PICTURE', '', 'fr', md5('p5')::uuid, 1;
            insert into material.file (room_id, material, number, sha256, type, name, bytes, removed, made, made_by, pupil)
            select md5('room')::uuid, md5('i')::uuid, 1, '', 'image/webp', 'a.webp', 9, '{GPS,"a, b",null}', now(),
                   md5('p5')::uuid, false
            """;
}
