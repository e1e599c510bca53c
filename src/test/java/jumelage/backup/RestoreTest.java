package jumelage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jumelage.store.Database;
import jumelage.store.Database.Refused;
import jumelage.store.Serving;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is refused, each with a sentence, and with nothing touched.
class RestoreTest {
    private static final String PERSONS = "tables/account.person/00001";

    @TempDir
    static Path made;

    static Path open;
    static Path sealed;
    static Path passphrase;
    static Database database;

    @TempDir
    Path folder;

    Place place;

    @BeforeAll
    static void back() throws Exception {
        var from = Place.empty(made.resolve("from")).settled();
        database = Place.empty(made.resolve("to")).database();
        passphrase = Files.writeString(made.resolve("passphrase"), "correct horse battery");
        open = made.resolve("open");
        sealed = made.resolve("sealed");
        assertThat(from.backup(open).code()).isZero();
        assertThat(from.backup(sealed, "--passphrase-file", passphrase.toString())
                        .code())
                .isZero();
    }

    @BeforeEach
    void here() throws Exception {
        place = Place.of(folder.resolve("to"), database, null);
    }

    @Test
    void anotherFileIsNoBackup() throws Exception {
        for (var words : List.of("", "x", "a letter to the operator, and nothing else at all", Head.MEMBER))
            refused(Files.writeString(folder.resolve("letter"), words), "letter is no");
        refused(folder.resolve("nothing"), "There is no file");
        refused(made, "cannot be read");
    }

    @Test
    void halfABackupIsRefusedWhereverItWasBrokenOff() throws Exception {
        var whole = Files.readAllBytes(open);
        var chance = new Random(615);
        for (var round = 0; round < 60; round++) {
            var length = round == 0
                    ? whole.length - 1
                    : Head.MEMBER.length() + chance.nextInt(whole.length - Head.MEMBER.length());
            refusedUnread(Files.write(folder.resolve("half"), Arrays.copyOf(whole, length)), "its end is missing");
        }
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws Exception {
        var whole = Files.readAllBytes(open);
        var chance = new Random(616);
        for (var round = 0; round < 300; round++) {
            var changed = whole.clone();
            changed[chance.nextInt(whole.length)] ^= (byte) (1 << chance.nextInt(8));
            refusedUnread(Files.write(folder.resolve("changed"), changed), "changed ");
        }
        refusedUnread(Files.write(folder.resolve("longer"), Arrays.copyOf(whole, whole.length + 1)), "longer ");
        nothingTouched();
    }

    @Test
    void aChangedByteOfASealedOneIsFoundAsWell() throws Exception {
        var whole = Files.readAllBytes(sealed);
        var chance = new Random(617);
        for (var round = 0; round < 6; round++) {
            var changed = whole.clone();
            changed[chance.nextInt(round < 2 ? 120 : whole.length)] ^= 1;
            refused(Files.write(folder.resolve("changed"), changed), "changed ", withPassphrase());
        }
        refused(
                Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2)),
                "its end is missing",
                withPassphrase());
    }

    @Test
    void withoutItsPassphraseItStaysSealed() throws Exception {
        var other = Files.writeString(folder.resolve("other"), "correct horse batterz")
                .toString();
        var none = Files.writeString(folder.resolve("none"), "\n").toString();

        refused(sealed, "is sealed: name the file with its passphrase");
        refused(sealed, "was sealed with another passphrase", "--passphrase-file", other);
        refused(sealed, "must have the passphrase in its first line", "--passphrase-file", none);
        refused(sealed, "cannot be read as text", "--passphrase-file", made.toString());
        refused(open, "is not sealed", withPassphrase());
    }

    @Test
    void whatANewerOneHasWrittenIsLeftToIt() throws Exception {
        refused(with(new Head(2, "7", "18", "", false, null, List.of(), List.of())), "written by a newer Jumelage (7)");
        var unknown = List.of(new Head.Migration("29990101000000", 1));
        refused(with(new Head(1, "8", "18", "", false, null, unknown, List.of())), "written by a newer Jumelage (8)");
        refused(
                Files.writeString(folder.resolve("sealed"), "jumelage sealed backup 2\n and more"),
                "written by a newer Jumelage");
        var others = List.of(new Head.Migration(Place.all().getFirst().version(), 1));
        refused(with(new Head(1, "1", "18", "", false, null, others, List.of())), "from another edition");
    }

    @Test
    void aFolderThatIsServedIsLeftAlone() throws Exception {
        try (var _ = Serving.from(place.premises().data())) {
            refused(open, "already served from the folder");
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() throws Exception {
        place.run("create table public.theirs (id int)");

        assertThat(place.restore(open).words()).contains("The database is not empty");
        assertThat(place.count("public.theirs")).isZero();
        place.run("drop table public.theirs");
    }

    @Test
    void anotherKeyInTheFolderIsNotMixedWithTheirs() throws Exception {
        Files.writeString(place.premises().data().resolve("secret"), "the key of another installation here");

        refused(sealed, "has another key", withPassphrase());
    }

    @Test
    void whereTheFilesFindNoRoomNothingStays() throws Exception {
        place = Place.empty(folder.resolve("to"));
        var full = Place.of(folder.resolve("to"), place.database(), "/proc");

        var said = full.restore(sealed, withPassphrase());

        assertThat(said.code()).isOne();
        assertThat(said.words()).contains("Nothing was restored", "not enough room for the files");
        nothingTouched();
        // and then there is room
        assertThat(place.restore(sealed, withPassphrase()).words()).contains("Restored");
    }

    @Test
    void whatAKilledRestoreHasLeftIsNoInstallationAndIsClearedAway() throws Exception {
        place = Place.empty(folder.resolve("to"));
        place.run("create schema restoring; create schema account; create table account.person (id int);"
                + " create table public.flyway_schema_history (id int)");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Restoring.refuseHalf(place.database()))
                .withMessageContaining("restore again");
        assertThat(place.restore(open).words()).contains("Restored");
        Restoring.refuseHalf(place.database());
        assertThat(place.count("account.person")).isEqualTo(3000);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatBelongsToNoTableIsRefusedInTheMiddleOfOne() throws Exception {
        refused(
                remade((packing, name, bytes) -> {
                    packing.put(name, bytes);
                    if (name.startsWith(PERSONS)) packing.putPacked("tables/no.such/00001.gz", line("1"));
                }),
                "is damaged");
    }

    @Test
    void whatTheDatabaseRefusesIsNotSaidOfTheFile() throws Exception {
        refused(
                remade((packing, name, bytes) -> {
                    if (name.startsWith(PERSONS)) packing.putPacked(name, line("nobody"));
                    else packing.put(name, bytes);
                }),
                "taken back: the database could not be filled: ERROR: ");
    }

    @Test
    void noTableButOursIsFilled() throws Exception {
        var foreign = new Head.Table(
                "pg_catalog", "pg_description", List.of("objoid", "classoid", "objsubid", "description"));
        refused(
                remade((packing, name, bytes) -> {
                    if (name.startsWith(PERSONS))
                        packing.putPacked("tables/pg_catalog.pg_description/00001.gz", line("1\t1\t0\tforeign"));
                    if (!name.equals(Head.MEMBER)) packing.put(name, bytes);
                    else packing.put(name, with(Packing.JSON.readValue(bytes, Head.class), foreign));
                }),
                "is damaged");
        assertThat(place.count("pg_catalog.pg_description where description = 'foreign'"))
                .isZero();
    }

    @Test
    void aKeyThatWasNotSealedIsNotTaken() throws Exception {
        refused(
                remade((packing, name, bytes) -> {
                    if (name.startsWith(PERSONS)) packing.put(Restore.KEY, line("a key that somebody has slipped in"));
                    packing.put(name, bytes);
                }),
                "is damaged");
        assertThat(place.premises().data().resolve("secret")).doesNotExist();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whenTheLineToTheDatabaseBreaksNothingStays() throws Exception {
        place = Place.empty(folder.resolve("to"));
        var key = place.premises().data().resolve("secret");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var other = place.database().connect();
                var statement = other.createStatement()) {
            var cutting = threads.submit(() -> {
                while (!Files.exists(key)) Thread.sleep(1);
                return statement.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                        + " and database = (select oid from pg_database where datname = current_database())");
            });
            var said = place.restore(sealed, withPassphrase());
            cutting.get();

            assertThat(said.words()).contains("Nothing was restored, and what had been begun was taken back");
        }
        nothingStays();
        assertThat(place.restore(sealed, withPassphrase()).words()).contains("Restored");
    }

    @Test
    void whereALaterMigrationFailsNothingStays() throws Exception {
        var older = Place.all().stream()
                .filter(one -> !one.version().equals("20261126060110"))
                .toList();
        var from = Place.empty(folder.resolve("from")).settled(older);
        // this pupil was in the room for no school, which is refused from that migration on
        from.run("insert into twinspace.update (room_id, id, made_by, pupil, current)"
                + " select room_id, id, md5('p1')::uuid, true, 1 from publication.item where kind = 'page';"
                + " insert into twinspace.revision (room_id, item, number, words, language, audience, author, pupil, made)"
                + " select room_id, id, 1, '', 'fr', 'MEMBERS', made_by, true, now() from twinspace.update");
        from.backup(folder.resolve("older"));
        place = Place.empty(folder.resolve("to"));

        var said = place.restore(folder.resolve("older"));

        assertThat(said.code()).isOne();
        assertThat(said.words())
                .contains("Nothing was restored, and what had been begun was taken back: the tables could not be made")
                .contains("revision")
                .doesNotContain("\n");
        nothingStays();
    }

    private interface Change {
        void put(Packing packing, String name, byte[] bytes) throws IOException;
    }

    /// The open backup, as somebody has made it who knows how: its end mark is right.
    private Path remade(Change change) throws Exception {
        var file = Files.createTempFile(folder, "remade", "");
        var packing = new Packing(Files.newOutputStream(file), null);
        new BackupFile(open, null).read(unseen(), (name, _, bytes) -> change.put(packing, name, bytes.readAllBytes()));
        packing.finish();
        return file;
    }

    private static Head with(Head head, Head.Table table) {
        var tables = Stream.concat(head.tables().stream(), Stream.of(table)).toList();
        return new Head(
                head.format(),
                head.product(),
                head.postgresql(),
                head.made(),
                head.demo(),
                head.key(),
                head.migrations(),
                tables);
    }

    private static byte[] line(String words) {
        return (words + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String[] withPassphrase() {
        return new String[] {"--passphrase-file", passphrase.toString()};
    }

    private Path with(Head head) throws Exception {
        var file = Files.createTempFile(folder, "made", "");
        var packing = new Packing(Files.newOutputStream(file), null);
        packing.put(Head.MEMBER, head);
        packing.finish();
        return file;
    }

    private void refused(Path file, String sentence, String... options) throws Exception {
        var said = place.restore(file, options);
        assertThat(said.code()).isOne();
        assertThat(said.words()).contains(sentence).doesNotContain("\n");
        nothingTouched();
    }

    private static void refusedUnread(Path file, String sentence) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new BackupFile(file, null).verify(unseen()))
                .withMessageContaining(sentence);
    }

    private static Progress unseen() {
        return new Progress(new java.io.PrintStream(OutputStream.nullOutputStream()), false);
    }

    private void nothingTouched() throws Exception {
        nothingInTheDatabase();
        assertThat(place.premises().data().resolve("files")).doesNotExist();
    }

    /// Of what was there for a while.
    private void nothingStays() throws Exception {
        nothingInTheDatabase();
        assertThat(place.premises().data().resolve("secret")).doesNotExist();
        try (var all = Files.walk(place.premises().data().resolve("files"))) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private void nothingInTheDatabase() throws Exception {
        assertThat(place.count("pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname !~ '^pg_'"
                        + " and nspname <> 'information_schema' and not exists (select from pg_depend d"
                        + " where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')"))
                .isZero();
    }
}
