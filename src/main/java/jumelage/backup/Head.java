package jumelage.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first member of a backup: what one must know before anything else of it is read.
///
/// @param made when the database's snapshot was taken
/// @param key by which the installation's key is recognised, where there was one (`Fingerprint`)
/// @param migrations those that its database has seen
record Head(
        int format,
        String product,
        String postgresql,
        String made,
        boolean demo,
        @Nullable String key,
        List<Migration> migrations,
        List<Table> tables) {
    static final String MEMBER = "jumelage-backup.json";
    static final int FORMAT = 1;

    /// @param checksum as Flyway counts it, over the file
    record Migration(String version, int checksum) {}

    record Table(String schema, String name, List<String> columns) {

        /// As SQL names it.
        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        String quotedColumns() {
            return String.join(", ", columns.stream().map(Table::quote).toList());
        }

        String plain() {
            return schema + "." + name;
        }

        static String quote(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }
}
