package jumelage.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import jumelage.store.Database.Refused;
import org.jspecify.annotations.Nullable;

/// What a database remembers of its purpose: demo or real, decided once, on the first start.
public final class DemoMark {
    private DemoMark() {}

    /// @param setting what `JUMELAGE_DEMO` says, if anything
    /// @param fitting is told whether it is a demo, and throws if it must not be: then nothing is decided yet
    public static boolean of(Database database, @Nullable String setting, Consumer<Boolean> fitting)
            throws SQLException {
        var wished = wish(setting);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            place(statement);
            connection.setAutoCommit(false);
            var first = wished == null ? database.bundled() : wished;
            statement.execute("insert into store.installation (demo) values (" + first + ") on conflict do nothing");
            try (var row = statement.executeQuery("select demo from store.installation")) {
                row.next();
                var demo = row.getBoolean(1);
                if (wished != null && wished != demo)
                    throw new Refused(
                            demo
                                    ? "This database holds the demo world. A real installation starts with an empty one:"
                                            + " name another folder in JUMELAGE_DATA."
                                    : "This database is a real installation; the demo world is loaded into an empty one"
                                            + " only: name another folder in JUMELAGE_DATA.");
                fitting.accept(demo);
                connection.commit();
                return demo;
            }
        }
    }

    /// What is decided for good is no place for a guess.
    static @Nullable Boolean wish(@Nullable String setting) {
        if (setting == null || setting.isBlank()) return null;
        return switch (setting.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refused("JUMELAGE_DEMO must be true or false.");
        };
    }

    /// The table that remembers it, which is there before the first migration.
    public static void place(Statement statement) throws SQLException {
        statement.execute("create schema if not exists store");
        statement.execute("create table if not exists store.installation (one boolean primary key default true"
                + " check (one), demo boolean not null, since timestamptz not null default now())");
    }
}
