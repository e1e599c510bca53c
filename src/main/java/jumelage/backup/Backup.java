package jumelage.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import jumelage.shell.Product;
import jumelage.store.Blobs;
import jumelage.store.Database.Refused;
import jumelage.store.Groundwork;
import jumelage.store.Premises;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes one file with all that an installation has, while it serves.
@CommandLine.Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the database and all files of this installation, as they are at one moment, into one new FILE. It may"
                    + " be given while Jumelage is served.",
            "With --passphrase-file the backup is sealed, and holds the key of cards and links. Without it the key is left"
                    + " out: whoever restores it without the key must print all cards anew.",
            "Sessions, letters and links that work once are in no backup."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bin/jumelage backup /mnt/usb/jumelage.tar",
            "  bin/jumelage backup --passphrase-file ~/passphrase /mnt/usb/jumelage.sealed",
            "",
            "Exit code: 0 done; 1 nothing was written; 3 written, but files were missing or damaged."
        })
public class Backup implements Groundwork {
    private static final int INCOMPLETE = 3;

    @Parameters(paramLabel = "FILE", description = "The file to write. It must not be there yet.")
    private Path file = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "A file whose first line is the passphrase, of at least 12 characters.")
    private @Nullable Path passphraseFile;

    @Override
    public int run(Premises premises) throws IOException, SQLException {
        var passphrase = passphraseFile == null ? null : Passphrase.fit(passphraseFile);
        if (!premises.built())
            throw new Refused("There is nothing to back up: the folder " + premises.data()
                    + " holds no database. Name the folder of the installation in JUMELAGE_DATA.");
        var key = premises.key();
        if (passphrase != null && key.isEmpty())
            throw new Refused("The key of the installation is neither in the folder " + premises.data()
                    + " nor in JUMELAGE_SECRET, so a sealed backup cannot hold it. Give the same settings as the"
                    + " server has.");
        var inventory = Inventory.read();
        try (var part = PartFile.of(file.toAbsolutePath().normalize());
                var database = premises.database();
                var snapshot = Snapshot.of(database, inventory)) {
            var manifest = write(part.stream(), snapshot, premises.blobs(), key, passphrase);
            part.finish();
            return say(manifest, passphrase != null);
        } catch (SQLException e) {
            throw new Refused("The database could not be read to the end, so no backup was written: " + e.getMessage());
        } catch (IOException | Blobs.Failed e) {
            throw new Refused(sentence(e));
        }
    }

    static Manifest write(
            OutputStream out, Snapshot snapshot, Blobs blobs, Optional<byte[]> key, byte @Nullable [] passphrase)
            throws IOException, SQLException {
        var head = snapshot.head(
                Product.version().orElse("built in place"),
                key.map(Fingerprint::of).orElse(null));
        if (!Migrations.read().knows(head.migrations()))
            throw new Refused("This database was written by a newer Jumelage. Back it up with that one.");
        var progress = Progress.here();
        var packing = new Packing(out, passphrase);
        packing.put(Head.MEMBER, head);
        var rows = snapshot.copyTo(packing, progress);
        if (passphrase != null && key.isPresent()) packing.put(Restore.KEY, key.get());
        var files = new KeptFiles(blobs);
        files.copyTo(packing, snapshot.files(), progress);
        var manifest = new Manifest(rows, snapshot.counters(), files.count(), files.bytes(), files.missing());
        packing.put(Manifest.MEMBER, manifest);
        packing.finish();
        return manifest;
    }

    private int say(Manifest manifest, boolean sealed) throws IOException {
        System.out.printf(
                "Backed up to %s: %,d rows of %d tables and %,d files of %s, in %s.%n",
                file,
                manifest.allRows(),
                manifest.rows().size(),
                manifest.files(),
                Progress.size(manifest.bytes()),
                Progress.size(Files.size(file)));
        System.out.println(
                sealed
                        ? "It is sealed and holds the key of cards and links. Without the passphrase nobody can open it,"
                                + " you neither."
                        : "The key of cards and links is not in it, and it is not sealed: keep it where nobody else reads"
                                + " it. Restored without the key, cards must be printed anew; --passphrase-file seals"
                                + " a backup and puts the key in.");
        if (manifest.missing().isEmpty()) return 0;
        System.err.printf(
                "%,d files that the database names are missing or damaged, and not in the backup: %s%s%n",
                manifest.missing().size(),
                String.join(" ", manifest.missing().stream().limit(5).toList()),
                manifest.missing().size() > 5 ? " …" : "");
        return INCOMPLETE;
    }

    private String sentence(Exception e) {
        if (NoRoom.in(e)) return "There is not enough room for " + file + ", so no backup was written.";
        if (e instanceof Blobs.Failed)
            return "The files of the rooms could not be read to the end, so no backup was written: " + e.getCause();
        return "No backup was written: " + e.getMessage();
    }
}
