package jumelage.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What the modules say of their tables, in `db/backup/<module>.properties`: which are in no backup (`without`), and
/// which columns name files that belong into one (`files`). A table of an older database may be missing.
///
/// @param schemas the modules that have migrations
record Inventory(Set<String> schemas, Set<String> without, List<FileColumn> files) {

    record FileColumn(String schema, String table, String column) {

        private static FileColumn of(String name) {
            var parts = name.split("\\.");
            if (parts.length != 3) throw new IllegalStateException(name + " is no schema.table.column");
            return new FileColumn(parts[0], parts[1], parts[2]);
        }
    }

    static Inventory read() throws IOException {
        var resources = new PathMatchingResourcePatternResolver(Inventory.class.getClassLoader());
        var without = new TreeSet<String>();
        var files = new ArrayList<FileColumn>();
        for (var resource : resources.getResources("classpath*:db/backup/*.properties")) {
            var said = new Properties();
            try (var text = resource.getInputStream()) {
                said.load(text);
            }
            without.addAll(words(said.getProperty("without", "")));
            for (var name : words(said.getProperty("files", ""))) files.add(FileColumn.of(name));
        }
        var schemas = new TreeSet<>(Set.of("store"));
        for (var migration : Migrations.read().all()) schemas.add(migration.module());
        return new Inventory(schemas, without, files);
    }

    private static List<String> words(String all) {
        return all.isBlank() ? List.of() : List.of(all.strip().split("\\s+"));
    }
}
