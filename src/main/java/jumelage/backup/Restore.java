package jumelage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import jumelage.store.Database.Refused;
import jumelage.store.Groundwork;
import jumelage.store.Premises;
import jumelage.store.Serving;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes an installation of a backup.
@CommandLine.Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Fills an empty folder, and an empty database, with what a backup holds. The whole FILE is checked before"
                    + " anything is touched; if the restore fails, the database is empty again.",
            "Where it goes is said by JUMELAGE_DATA, JUMELAGE_DATABASE_URL and JUMELAGE_FILES_URL, as for bin/serve: the"
                    + " backup may come from the other kind of database, or of files."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  export JUMELAGE_DATA=/srv/jumelage",
            "  bin/jumelage restore /mnt/usb/jumelage.tar",
            "  bin/jumelage restore --passphrase-file ~/passphrase /mnt/usb/jumelage.sealed",
            "",
            "Exit code: 0 restored; 1 nothing was restored."
        })
public class Restore implements Groundwork {
    static final String KEY = "secret";

    @Parameters(paramLabel = "FILE", description = "What bin/jumelage backup has written.")
    private Path file = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "A file whose first line is the passphrase that the backup was sealed with.")
    private @Nullable Path passphraseFile;

    @Override
    public int run(Premises premises) throws IOException, SQLException {
        var passphrase = passphraseFile == null ? null : Passphrase.in(passphraseFile);
        var progress = Progress.here();
        var backup = new BackupFile(file, passphrase);
        var head = backup.verify(progress);
        if (!Migrations.read().knows(head.migrations())) throw newer(head);
        var key = premises.key();
        var known = head.key() != null
                && key.map(Fingerprint::of).filter(head.key()::equals).isPresent();
        if (passphrase != null && head.key() != null && key.isPresent() && !known)
            throw new Refused(
                    "The folder " + premises.data() + ", or JUMELAGE_SECRET, has another key than this backup:"
                            + " its cards would not open. Name an empty folder, and leave JUMELAGE_SECRET out.");
        Files.createDirectories(premises.data());
        try (var _ = Serving.from(premises.data());
                var database = premises.database()) {
            // Ctrl-C must not leave a database behind that runs
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            var filling = new Filling(premises, database, Inventory.read(), head, passphrase != null);
            say(head, filling.fill(backup, progress));
        } catch (SQLException e) {
            throw new Refused("Nothing was restored: the database cannot be used: " + e.getMessage());
        }
        sayOfKey(head, passphrase != null || known);
        return 0;
    }

    private Refused newer(Head head) {
        return new Refused(file + " " + Spoiled.newer(head.product()).getMessage());
    }

    private static void say(Head head, Filling.Filled filled) {
        var manifest = filled.manifest();
        System.out.printf(
                "Restored the backup of %s: %,d rows of %d tables and %,d files of %s.%n",
                head.made(),
                manifest.allRows(),
                manifest.rows().size(),
                filled.files().count(),
                Progress.size(filled.files().bytes()));
        if (filled.later() > 0)
            System.out.printf("It is older than this Jumelage: %d migrations have followed.%n", filled.later());
        if (!manifest.missing().isEmpty())
            System.out.printf(
                    "%,d files were missing or damaged when the backup was made.%n",
                    manifest.missing().size());
        System.out.println("Everybody signs in again; letters that had not left are not in a backup.");
    }

    private static void sayOfKey(Head head, boolean known) {
        if (head.key() == null || known) return;
        System.out.println(
                "The key of cards and links is not in the backup. Put the file \"secret\" of the old data folder"
                        + " into the new one before the first start; without it, print all cards anew.");
    }
}
