package jumelage.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills the tables that migrations have made, in one transaction: references are taken off and made again at the end,
/// when all rows are there, and triggers rest. The owner of the tables may do all that.
final class Refill {
    static final String FOLDER = "tables/";

    private final Connection connection;
    private final Inventory inventory;
    private final Tables tables;
    private final Map<String, Head.Table> known = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final List<String> references = new ArrayList<>();
    private Head.@Nullable Table open;
    private @Nullable CopyIn copy;

    /// Begins the transaction.
    ///
    /// @throws Spoiled if the backup names a table that is none of ours
    Refill(Connection connection, Inventory inventory, Head head) throws SQLException, Spoiled {
        this.connection = connection;
        this.inventory = inventory;
        this.tables = new Tables(connection, inventory);
        for (var table : head.tables()) known.put(ours(table).plain(), table);
        connection.setAutoCommit(false);
        run(Snapshot.PLAIN);
        references.addAll(tables.list("""
                select format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
                              pg_get_constraintdef(c.oid))
                  from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                 where c.contype = 'f' and n.nspname = any (?)
                """));
        for (var off : tables.list("""
                select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname)
                  from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                 where c.contype = 'f' and n.nspname = any (?)
                """)) run(off);
        var all = every();
        for (var table : all) run("alter table " + table + " disable trigger user");
        run("truncate " + String.join(", ", all) + ", public." + Migrations.HISTORY);
    }

    private Head.Table ours(Head.Table table) throws Spoiled {
        var history = table.plain().equals("public." + Migrations.HISTORY);
        if (!history && !inventory.schemas().contains(table.schema())) throw Spoiled.damaged();
        return table;
    }

    /// What comes after one another of one table goes in as one.
    void take(String member, InputStream packed) throws SQLException, IOException {
        var end = member.lastIndexOf('/');
        var table = end < FOLDER.length() ? null : known.get(member.substring(FOLDER.length(), end));
        if (table == null) throw Spoiled.damaged();
        if (!table.equals(open)) {
            endTable();
            var sql = "copy " + table.quoted() + " (" + table.quotedColumns() + ") from stdin";
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            open = table;
        }
        try {
            var some = new byte[64 * 1024];
            var text = new GZIPInputStream(packed, 64 * 1024);
            for (var count = text.read(some); count >= 0; count = text.read(some))
                if (copy != null) copy.writeToCopy(some, 0, count);
        } catch (ZipException | EOFException _) {
            throw Spoiled.damaged();
        }
    }

    void endTable() throws SQLException {
        if (copy != null && open != null) rows.put(open.plain(), copy.endCopy());
        copy = null;
        open = null;
    }

    /// Before the transaction is committed.
    ///
    /// @throws Spoiled if something is there that should not be, or is missing
    void finish(Manifest manifest) throws SQLException, Spoiled {
        endTable();
        for (var table : manifest.rows().entrySet())
            if (rows.getOrDefault(table.getKey(), 0L).longValue() != table.getValue()) throw Spoiled.damaged();
        for (var counter : manifest.sequences()) {
            if (!inventory.schemas().contains(counter.schema())) throw Spoiled.damaged();
            try (var set = connection.prepareStatement("select setval(format('%I.%I', ?, ?)::regclass, ?, ?)")) {
                set.setString(1, counter.schema());
                set.setString(2, counter.name());
                set.setLong(3, counter.last());
                set.setBoolean(4, counter.called());
                set.execute();
            }
        }
        for (var reference : references) run(reference);
        for (var table : every()) run("alter table " + table + " enable trigger user");
    }

    private List<String> every() throws SQLException {
        return tables.list("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname = any (?) order by 1
                """);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
