package jumelage.backup;

import java.util.List;
import java.util.Map;

/// The last member of a backup: what it holds, counted.
///
/// @param rows of each table
/// @param missing files that the database names and that were not there, or not as they should be
record Manifest(Map<String, Long> rows, List<Counter> sequences, long files, long bytes, List<String> missing) {
    static final String MEMBER = "manifest.json";

    /// Where a sequence stands.
    record Counter(String schema, String name, long last, boolean called) {}

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
