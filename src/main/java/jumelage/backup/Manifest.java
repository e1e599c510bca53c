package jumelage.backup;

import java.util.List;
import java.util.Map;

/// The last member of a backup: what it holds, counted and hashed.
///
/// @param rows of each table
/// @param members the SHA-256 of each other member; files are called by theirs
/// @param missing files that the database names and that were not there, or not as they should be
record Manifest(
        Map<String, Long> rows,
        List<Counter> sequences,
        Map<String, String> members,
        long files,
        long bytes,
        List<String> missing) {
    static final String MEMBER = "manifest.json";

    /// Where a sequence stands.
    record Counter(String schema, String name, long last, boolean called) {}

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
