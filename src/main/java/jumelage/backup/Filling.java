package jumelage.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jumelage.store.Blobs;
import jumelage.store.Database;
import jumelage.store.Database.Refused;
import jumelage.store.DemoMark;
import jumelage.store.Premises;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Fills empty premises with a backup: all of it, or nothing.
final class Filling {
    private final Premises premises;
    private final Database database;
    private final Inventory inventory;
    private final Head head;
    private final boolean sealed;
    private final PutFiles files;
    private @Nullable Manifest manifest;
    private boolean keyWritten;

    /// What is there now.
    ///
    /// @param later how many migrations the backup had not seen
    record Filled(Manifest manifest, PutFiles files, int later) {}

    /// @param sealed whether the backup was sealed, and may hold the key
    Filling(Premises premises, Database database, Inventory inventory, Head head, boolean sealed) {
        this.premises = premises;
        this.database = database;
        this.inventory = inventory;
        this.head = head;
        this.sealed = sealed;
        this.files = new PutFiles(premises.blobs(), premises.data());
    }

    /// @throws Refused if it could not be filled; then it is as empty as before, or the sentence says that it is not
    Filled fill(BackupFile backup, Progress progress) throws SQLException {
        try (var connection = database.connect()) {
            Restoring.begin(connection, inventory);
            try {
                return filled(connection, backup, progress);
            } catch (SQLException | IOException | RuntimeException e) {
                throw refused(e, takeBack(connection));
            }
        }
    }

    private Filled filled(Connection connection, BackupFile backup, Progress progress)
            throws SQLException, IOException {
        var migrations = Migrations.read();
        if (!migrations.agree(database, head.migrations()))
            throw new Refused("the backup comes from another edition of Jumelage, with other migrations.");
        try (var statement = connection.createStatement()) {
            DemoMark.place(statement);
        }
        migrations.run(database, head.migrations());
        var refill = new Refill(connection, inventory, head);
        progress.begin("Restoring");
        backup.read(progress, (name, size, bytes) -> put(refill, name, size, bytes));
        var end = manifest;
        if (end == null) throw Spoiled.damaged();
        refill.finish(end);
        connection.commit();
        var later = migrations.runAll(database);
        Restoring.end(connection);
        connection.commit();
        return new Filled(end, files, later);
    }

    private void put(Refill refill, String name, long size, InputStream bytes) throws IOException, SQLException {
        if (name.startsWith(Refill.FOLDER)) {
            refill.take(name, bytes);
            return;
        }
        refill.endTable();
        if (name.startsWith(KeptFiles.FOLDER)) files.take(name, bytes, size);
        else if (name.equals(Restore.KEY)) keep(bytes);
        else if (name.equals(Manifest.MEMBER)) manifest = manifest(bytes);
    }

    /// Only who knew the passphrase can have put a key in.
    private void keep(InputStream bytes) throws IOException {
        if (!sealed) throw Spoiled.damaged();
        if (premises.keep(bytes.readAllBytes())) keyWritten = true;
    }

    private static Manifest manifest(InputStream bytes) throws IOException {
        try {
            var read = Packing.JSON.readValue(bytes.readAllBytes(), Manifest.class);
            if (read.rows() == null || read.sequences() == null || read.missing() == null) throw Spoiled.damaged();
            return read;
        } catch (JacksonException _) {
            throw Spoiled.damaged();
        }
    }

    private interface Step {
        void take() throws SQLException, IOException;
    }

    /// Each as far as it goes, whatever the others meet.
    ///
    /// @return why something could not be taken back; nothing if all was
    private List<String> takeBack(Connection broken) {
        var failed = new ArrayList<String>();
        attempt(failed, () -> {
            if (keyWritten) premises.forgetKey();
        });
        attempt(failed, files::takeBack);
        attempt(failed, () -> Restoring.takeBack(database, broken, inventory));
        return failed;
    }

    private static void attempt(List<String> failed, Step step) {
        try {
            step.take();
        } catch (SQLException | IOException | RuntimeException e) {
            failed.add(innermost(e));
        }
    }

    private static Refused refused(Exception e, List<String> failed) {
        return failed.isEmpty()
                ? new Refused("Nothing was restored, and what had been begun was taken back: " + sentence(e))
                : new Refused(
                        "Nothing was restored: " + sentence(e) + " What had been begun could not all be taken back"
                                + " (" + String.join("; ", failed) + "). Give the same command again: it begins anew.");
    }

    private static String sentence(Exception e) {
        if (e instanceof Blobs.Failed failed)
            return failed.why() == Blobs.Failed.Why.FULL
                    ? "there is not enough room for the files."
                    : "the files could not be kept where JUMELAGE_FILES_URL says: " + failed.getCause();
        if (NoRoom.in(e)) return "there is not enough room.";
        return switch (e) {
            case FlywayException _ -> "the tables could not be made: " + innermost(e);
            case SQLException _ -> "the database could not be filled: " + innermost(e);
            case Spoiled _ -> "the backup " + e.getMessage();
            default -> String.valueOf(e.getMessage());
        };
    }

    /// What the innermost error says that says anything, in one line.
    private static String innermost(Throwable e) {
        var said = e.toString();
        for (var cause = e; cause != null; cause = cause.getCause())
            if (cause.getMessage() != null) said = cause.getMessage();
        return said.replaceAll("\\s+", " ");
    }
}
