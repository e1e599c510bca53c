package jumelage.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Arrays;
import jumelage.store.Blobs;
import jumelage.store.Database;
import jumelage.store.Database.Refused;
import jumelage.store.DemoMark;
import jumelage.store.Premises;
import org.jspecify.annotations.Nullable;

/// Fills empty premises with a backup: all of it, or nothing.
final class Filling {
    private final Premises premises;
    private final Database database;
    private final Inventory inventory;
    private final Head head;
    private final PutFiles files;
    private @Nullable Manifest manifest;
    private boolean keyWritten;

    Filling(Premises premises, Database database, Inventory inventory, Head head) {
        this.premises = premises;
        this.database = database;
        this.inventory = inventory;
        this.head = head;
        this.files = new PutFiles(premises.blobs(), premises.data());
    }

    PutFiles files() {
        return files;
    }

    /// @throws Refused if it could not be filled; then it is as empty as before
    Manifest fill(BackupFile backup, Progress progress) throws IOException, SQLException {
        try (var connection = database.connect()) {
            Restoring.begin(connection, inventory);
            try {
                if (!Migrations.read().agree(database, head.migrations()))
                    throw new Refused("it comes from another edition of Jumelage, with other migrations.");
                try (var statement = connection.createStatement()) {
                    DemoMark.place(statement);
                }
                Migrations.read().run(database, head.migrations());
                var refill = new Refill(connection, inventory, head);
                progress.begin("Restoring");
                backup.read(progress, (name, size, bytes) -> put(refill, name, size, bytes));
                var end = manifest;
                if (end == null) throw Spoiled.damaged();
                refill.finish(end);
                Restoring.end(connection);
                connection.commit();
                return end;
            } catch (SQLException | IOException | RuntimeException e) {
                if (!connection.getAutoCommit()) connection.rollback();
                connection.setAutoCommit(true);
                Restoring.clear(connection, inventory);
                if (keyWritten) premises.forgetKey();
                files.takeBack();
                throw new Refused("Nothing was restored, and what had been begun was taken back: " + sentence(e));
            }
        }
    }

    private void put(Refill refill, String name, long size, InputStream bytes) throws IOException {
        try {
            if (name.startsWith(Refill.FOLDER)) {
                refill.take(name, bytes);
                return;
            }
            refill.endTable();
            if (name.startsWith(KeptFiles.FOLDER)) files.take(name, bytes, size);
            else if (name.equals(Restore.KEY)) keyWritten = premises.keep(bytes.readAllBytes());
            else if (name.equals(Manifest.MEMBER))
                manifest = Packing.JSON.readValue(bytes.readAllBytes(), Manifest.class);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String sentence(Exception e) {
        if (e instanceof Blobs.Failed failed)
            return failed.why() == Blobs.Failed.Why.FULL
                    ? "there is not enough room for the files."
                    : "the files could not be kept where JUMELAGE_FILES_URL says: " + failed.getCause();
        var said = String.valueOf(e.getMessage());
        return Arrays.stream(new String[] {"No space left", "Disk quota"}).anyMatch(said::contains)
                ? "there is not enough room."
                : said;
    }
}
