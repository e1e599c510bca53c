package jumelage.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import jumelage.store.Database;
import jumelage.store.Database.Refused;
import org.postgresql.PGConnection;

/// The mark of a database that is being restored: a schema that goes with the last step. A run that was killed leaves
/// it behind, and nobody takes what is there for an installation.
public final class Restoring {
    private static final String MARK = "restoring";
    private static final String ALONE = "hashtext('jumelage.restore')";

    private Restoring() {}

    /// @throws Refused if a restore is under way, or was broken off
    public static void refuseHalf(Database database) throws SQLException {
        try (var connection = database.connect()) {
            if (yes(connection, "select to_regnamespace('" + MARK + "') is not null"))
                throw new Refused("A backup is being restored into this database, or that was broken off. If it runs no"
                        + " more, give bin/jumelage restore again: it begins anew.");
        }
    }

    /// Marks an empty database, once what a killed run has left is cleared away.
    ///
    /// @throws Refused if it is not empty, or another run restores into it
    static void begin(Connection connection, Inventory inventory) throws SQLException {
        if (!yes(connection, "select pg_try_advisory_lock(" + ALONE + ")"))
            throw new Refused("Another restore into this database is under way.");
        if (yes(connection, "select to_regnamespace('" + MARK + "') is not null")) clear(connection, inventory);
        if (!empty(connection))
            throw new Refused("The database is not empty, and a restore overwrites nothing. Name an empty folder in"
                    + " JUMELAGE_DATA, or an empty database in JUMELAGE_DATABASE_URL.");
        run(connection, "create schema " + MARK);
    }

    /// The last step: what is there is an installation from now on.
    static void end(Connection connection) throws SQLException {
        run(connection, "drop schema " + MARK);
    }

    /// Makes the database empty again after `broken`, a connection of this run that may hang or be dead already.
    static void takeBack(Database database, Connection broken, Inventory inventory) throws SQLException {
        broken.abort(Runnable::run);
        try (var connection = database.connect()) {
            // at a long statement it would go on for as long
            if (broken instanceof PGConnection known)
                run(
                        connection,
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid = "
                                + known.getBackendPID());
            // had by the other one until nothing of it is left
            run(connection, "set lock_timeout = '60s'");
            run(connection, "select pg_advisory_lock(" + ALONE + ")");
            clear(connection, inventory);
        }
    }

    private static void clear(Connection connection, Inventory inventory) throws SQLException {
        var all = new ArrayList<>(inventory.schemas());
        for (var schema : all) run(connection, "drop schema if exists " + Head.Table.quote(schema) + " cascade");
        run(connection, "drop table if exists public." + Migrations.HISTORY);
        // the last: should this be broken off as well, it begins anew
        run(connection, "drop schema if exists " + MARK);
    }

    private static boolean empty(Connection connection) throws SQLException {
        return yes(connection, """
                select not exists (
                    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                       and not exists (select from pg_depend d
                                        where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                          and d.deptype = 'e'))
                """);
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
