package jumelage.backup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jumelage.store.Database;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The migrations of this Jumelage. A restore runs those that the backup's database had seen, and then the others.
record Migrations(List<Script> all) {
    static final String HISTORY = "flyway_schema_history";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    record Script(String module, String version, String name, Resource resource) {}

    static Migrations read() throws IOException {
        var resources = new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader());
        var all = new ArrayList<Script>();
        for (var resource : resources.getResources("classpath*:db/migration/**/*.sql")) {
            var parts = resource.getURL().getPath().split("/");
            var name = NAME.matcher(parts[parts.length - 1]);
            if (name.matches()) all.add(new Script(parts[parts.length - 2], name.group(1), name.group(), resource));
        }
        return new Migrations(List.copyOf(all));
    }

    /// Whether this Jumelage knows them all.
    boolean knows(Collection<Head.Migration> others) {
        return versions()
                .containsAll(others.stream().map(Head.Migration::version).toList());
    }

    /// Whether all of them say what the files of this Jumelage say.
    boolean agree(Database with, Collection<Head.Migration> others) {
        var ours = Set.of(flyway(with, _ -> true).info().all());
        var sums = ours.stream()
                .filter(one -> one.getVersion() != null && one.getResolvedChecksum() != null)
                .collect(Collectors.toMap(one -> one.getVersion().getVersion(), one -> one.getResolvedChecksum()));
        return others.stream().allMatch(one -> Integer.valueOf(one.checksum()).equals(sums.get(one.version())));
    }

    /// Makes the tables as they are after `those`.
    void run(Database in, Collection<Head.Migration> those) {
        var versions = those.stream().map(Head.Migration::version).collect(Collectors.toSet());
        flyway(in, versions::contains).migrate();
    }

    /// @return how many were still to run
    int runAll(Database in) {
        return flyway(in, _ -> true).migrate().migrationsExecuted;
    }

    private Set<String> versions() {
        return all.stream().map(Script::version).collect(Collectors.toSet());
    }

    private Flyway flyway(Database database, Predicate<String> wanted) {
        var some = all.stream()
                .filter(script -> wanted.test(script.version()))
                .map(script -> (LoadableResource) new Loadable(script))
                .toList();
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .resourceProvider(new Provided(some))
                .outOfOrder(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private record Provided(List<LoadableResource> scripts) implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            for (var script : scripts) if (script.getRelativePath().equals(name)) return script;
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return prefix.equals("V") ? scripts : List.of();
        }
    }

    private static final class Loadable extends LoadableResource {
        private final Script script;

        Loadable(Script script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(script.resource().getInputStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return "db/migration/" + getRelativePath();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return script.name();
        }

        @Override
        public String getRelativePath() {
            return script.module() + "/" + script.name();
        }
    }
}
