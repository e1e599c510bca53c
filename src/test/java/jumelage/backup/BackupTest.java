package jumelage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import jumelage.store.Blobs;
import jumelage.store.BucketServer;
import jumelage.store.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    static Path settled;

    static Place from;

    @TempDir
    Path folder;

    @BeforeAll
    static void settle() throws Exception {
        from = Place.empty(settled.resolve("from")).settled();
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws Exception {
        var to = Place.empty(folder.resolve("to"));

        assertThat(from.backup(tar()).words())
                .contains(" rows of ", "2 files", "The key of cards and links is not in it");
        var said = to.restore(tar());

        assertThat(said.code()).isZero();
        assertThat(said.words()).contains("2 files", "Everybody signs in again", "print all cards anew");
        assertThat(to.content()).isEqualTo(from.content()).hasSizeGreaterThan(50);
        assertThat(to.file("a picture")).isEqualTo("a picture");
        assertThat(to.count("account.session")).isZero();
        assertThat(to.count("account.link")).isZero();
        assertThat(to.count("mail.letter")).isZero();
        assertThat(to.premises().data().resolve("secret")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(tar())).hasSize(2);
        assertThat(folder.resolve("backup.part")).doesNotExist();
    }

    @Test
    void whatIsRestoredGoesOnGrowingUnderTheSameRules() throws Exception {
        var to = Place.empty(folder.resolve("to"));
        from.backup(tar());
        to.restore(tar());

        to.run("insert into audit.entry (chain, what, at) values ('house', 'the next', now())");
        assertThat(to.count("audit.entry where what = 'the next' and id = 52")).isOne();
        for (var wrong : List.of(
                "delete from audit.entry",
                "update audit.entry set what = ''",
                "insert into account.officer (person, office) values (gen_random_uuid(), 'fr')"))
            org.assertj.core.api.Assertions.assertThatExceptionOfType(java.sql.SQLException.class)
                    .isThrownBy(() -> to.run(wrong));
        assertThat(to.count(REFERENCES)).isEqualTo(from.count(REFERENCES)).isGreaterThan(80);
    }

    private static final String REFERENCES = "pg_constraint where contype = 'f'";

    @Test
    void aSealedBackupHoldsTheKeyAndNobodyReadsIt() throws Exception {
        var to = Place.empty(folder.resolve("to"));
        var passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\nsecond line\n");

        assertThat(from.backup(tar(), "--passphrase-file", passphrase.toString())
                        .code())
                .isZero();
        assertThat(new String(Files.readAllBytes(tar()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("jumelage-backup", "account", Place.KEY);
        var said = to.restore(tar(), "--passphrase-file", passphrase.toString());

        assertThat(said.words()).doesNotContain("print all cards");
        assertThat(to.content()).isEqualTo(from.content());
        assertThat(to.premises().data().resolve("secret")).hasContent(Place.KEY);
        assertThat(Files.getPosixFilePermissions(to.premises().data().resolve("secret")))
                .hasSize(2);
    }

    @Test
    void aKeyThatWasKeptElsewhereIsRecognised() throws Exception {
        var to = Place.empty(folder.resolve("to"));
        Files.writeString(to.premises().data().resolve("secret"), Place.KEY);
        from.backup(tar());

        assertThat(to.restore(tar()).words()).contains("Restored").doesNotContain("print all cards");
    }

    @Test
    void fromAFolderIntoABucketAndBack() throws Exception {
        try (var server = new BucketServer()) {
            server.start("backups");
            var bucket = Place.empty(folder.resolve("bucket"), "s3://backups?endpoint=" + server.address());
            var back = Place.empty(folder.resolve("back"));

            from.backup(tar());
            assertThat(bucket.restore(tar()).words()).contains("2 files");
            assertThat(bucket.file("a picture")).isEqualTo("a picture");
            assertThat(bucket.premises().data().resolve("files")).doesNotExist();
            var second = folder.resolve("second");
            assertThat(bucket.backup(second).code()).isZero();
            assertThat(back.restore(second).code()).isZero();

            assertThat(back.content()).isEqualTo(from.content());
            assertThat(back.file("another picture".repeat(20_000))).isEqualTo("another picture".repeat(20_000));
        }
    }

    /// From the bundled PostgreSQL to the one of the tests, which an installed one may be, and back; into a database
    /// that belongs to somebody who may nothing else.
    @Test
    void fromTheBundledDatabaseIntoAnOutsideOneAndBack() throws Exception {
        var data = folder.resolve("bundled");
        try (var bundled = Database.open(data, null)) {
            var from = Place.of(folder.resolve("from"), bundled, null).settled();
            var outside = Place.of(folder.resolve("outside"), owned("backup_outside"), null);
            from.backup(tar());
            assertThat(outside.restore(tar()).words()).contains("Restored");
            assertThat(outside.content()).isEqualTo(from.content());

            var second = folder.resolve("second");
            assertThat(outside.backup(second).code()).isZero();
            from.run("create database back");
            var back = Place.of(
                    folder.resolve("back"),
                    new Database(
                            bundled.url().replaceFirst("/[^/]*$", "/back"),
                            bundled.user(),
                            bundled.password(),
                            false,
                            () -> {}),
                    null);
            assertThat(back.restore(second).words()).contains("Restored");
            assertThat(back.content()).isEqualTo(from.content());
        }
    }

    private static Database owned(String name) throws Exception {
        var database = jumelage.TestHouse.empty(name);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop role if exists backup_owner");
            statement.execute("create role backup_owner login password 'of-one-database'");
            statement.execute("alter database " + name + " owner to backup_owner");
        }
        return new Database(database.url(), "backup_owner", "of-one-database", false, () -> {});
    }

    @Test
    void anOlderBackupIsBroughtUpToTheseTables() throws Exception {
        var older = Place.all().subList(0, Place.all().size() - 4);
        var from = Place.empty(folder.resolve("from")).settled(older);
        var to = Place.empty(folder.resolve("to"));
        from.backup(tar());

        assertThat(to.restore(tar()).words()).contains("4 migrations have followed");

        assertThat(to.count("flyway_schema_history where type = 'SQL'"))
                .isEqualTo(Place.all().size());
        assertThat(to.count("account.person")).isEqualTo(3000);
    }

    @Test
    void itSeesOneMomentWhileOthersWrite() throws Exception {
        var from = Place.copy(folder.resolve("from"), BackupTest.from);
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var connection = from.database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var writing = threads.submit(() -> {
                var written = 0;
                while (!done.get()) {
                    statement.execute(
                            "with one as (insert into account.person (id, kind, name, language, zone, made)"
                                    + " values (gen_random_uuid(), 'STAFF', 'somebody', 'fr', 'UTC', now()) returning id)"
                                    + " insert into account.staff (person, address, password) select id, id || '@x', '' from one");
                    statement.execute("delete from account.guess");
                    connection.commit();
                    written++;
                }
                return written;
            });
            var distinct = new java.util.TreeSet<Long>();
            for (var round = 0; round < 5; round++) {
                var manifest = written(from, new ByteArrayOutputStream());
                var staff = manifest.rows().getOrDefault("account.staff", 0L);
                assertThat(manifest.rows()).containsEntry("account.person", staff + 2400);
                distinct.add(staff);
            }
            done.set(true);
            assertThat(writing.get()).isGreaterThan(5);
            assertThat(distinct).hasSizeGreaterThan(1);
        }
    }

    @Test
    void noFileGoesWhileItIsMade() throws Exception {
        var remover = "select pg_try_advisory_xact_lock(" + Blobs.LEASE + ") as free";

        try (var _ = Snapshot.of(from.database(), Inventory.read())) {
            assertThat(from.count("(" + remover + ") as asked where free")).isZero();
        }
        // PostgreSQL learns of the end of a connection a moment later
        await().until(() -> from.count("(" + remover + ") as asked where free") == 1);
    }

    @Test
    void aFileThatIsGoneOrDamagedIsTold() throws Exception {
        var from = Place.copy(folder.resolve("from"), BackupTest.from);
        var to = Place.empty(folder.resolve("to"));
        from.blobs().remove(from.keepName("a picture"));
        var other = from.keepName("another picture".repeat(20_000));
        Files.writeString(
                from.premises()
                        .data()
                        .resolve("files/" + other.hex().substring(0, 2) + "/"
                                + other.hex().substring(2)),
                "spoilt");

        var said = from.backup(tar());

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.words()).contains("2 files that the database names are missing or damaged");
        assertThat(to.restore(tar()).words()).contains("2 files were missing or damaged when the backup was made");
        assertThat(to.blobs().size(other)).isEmpty();
    }

    @Test
    void nothingIsOverwrittenAndNothingHalfIsLeft() throws Exception {
        var from = Place.copy(folder.resolve("from"), BackupTest.from);
        Files.writeString(tar(), "an older backup");
        assertThat(from.backup(tar()).words()).contains("is there already");
        assertThat(tar()).hasContent("an older backup");
        assertThat(from.backup(folder.resolve("nowhere/backup")).words()).contains("there is no such folder");

        var unreadable = folder.resolve("unreadable");
        from.run("delete from public.flyway_schema_history; insert into public.flyway_schema_history"
                + " values (1, '29990101000000', 'x', 'SQL', 'x', 1, 'x', now(), 1, true)");
        assertThat(from.backup(unreadable).words()).contains("written by a newer Jumelage");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("from", "backup");
    }

    @Test
    void whatIsNoInstallationIsNotBackedUp() throws Exception {
        var empty = Place.empty(folder.resolve("empty"));
        assertThat(empty.backup(tar()).words()).contains("There is nothing to back up");

        var nowhere = new jumelage.store.Premises(folder.resolve("nowhere"), null, null, null);
        assertThat(Place.run(new Backup(), nowhere, tar()).words()).contains("holds no database");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(tar()).doesNotExist();
    }

    /// What is said of tables in `db/backup` must be true of them, and no row that is kept may point to one that is
    /// not.
    @Test
    void whatTheModulesSayOfTheirTablesIsTrue() throws Exception {
        var inventory = Inventory.read();

        assertThat(inventory.without()).contains("account.session", "account.link", "mail.letter");
        for (var table : inventory.without()) assertThat(from.count(table)).isNotNegative();
        for (var file : inventory.files())
            assertThat(from.count(file.schema() + "." + file.table() + " where " + file.column() + " is null"))
                    .isNotNegative();
        var left = inventory.without().stream()
                .map(name -> "'" + name + "'::regclass")
                .toList();
        assertThat(from.count("pg_constraint where contype = 'f' and confrelid in (" + String.join(",", left)
                        + ") and conrelid not in (" + String.join(",", left) + ")"))
                .isZero();
    }

    private static Manifest written(Place from, ByteArrayOutputStream into) throws Exception {
        try (var snapshot = Snapshot.of(from.database(), Inventory.read())) {
            return Backup.write(into, snapshot, from.blobs(), Optional.empty(), null);
        }
    }

    private Path tar() throws IOException {
        return folder.resolve("backup");
    }
}
