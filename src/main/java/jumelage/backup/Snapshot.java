package jumelage.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jumelage.store.Blobs;
import jumelage.store.Database;
import jumelage.store.Database.Refused;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// One moment of a database, in a transaction that sees nothing later. No file that it names goes while it is open.
final class Snapshot implements AutoCloseable {
    /// Text that any PostgreSQL from 15 on reads as it was meant.
    static final String PLAIN = """
            set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 3;
            set bytea_output = 'hex'; set timezone = 'UTC'; set client_encoding = 'UTF8';
            set search_path = pg_catalog; set synchronize_seqscans = off; set statement_timeout = 0; set lock_timeout = 0;
            set idle_in_transaction_session_timeout = 0
            """;

    private static final int PART = 4 * 1024 * 1024;

    private final Connection connection;
    private final Inventory inventory;
    private final Tables tables;
    private final List<Head.Table> kept;

    private Snapshot(Connection connection, Inventory inventory) throws SQLException {
        this.connection = connection;
        this.inventory = inventory;
        this.tables = new Tables(connection, inventory);
        try (var statement = connection.createStatement()) {
            statement.execute(PLAIN);
            statement.execute("select pg_advisory_lock_shared(" + Blobs.LEASE + ")");
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            this.kept = tables.toKeep();
            if (kept.stream().noneMatch(table -> table.name().equals(Migrations.HISTORY)))
                throw new Refused("There is nothing to back up: this database holds no Jumelage.");
            // so that none is changed or dropped before it is read
            var names = kept.stream().map(Head.Table::quoted).toList();
            statement.execute("lock table " + String.join(", ", names) + " in access share mode");
        }
    }

    static Snapshot of(Database database, Inventory inventory) throws SQLException {
        var connection = database.connect();
        try {
            return new Snapshot(connection, inventory);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Head head(String product, @Nullable String key) throws SQLException {
        var migrations = new ArrayList<Head.Migration>();
        try (var statement = connection.createStatement()) {
            var history = statement.executeQuery("select version, checksum, success from public." + Migrations.HISTORY
                    + " where type = 'SQL' order by installed_rank");
            while (history.next()) {
                if (!history.getBoolean(3))
                    throw new Refused("The last migration of this database has failed. Mend that first.");
                migrations.add(new Head.Migration(history.getString(1), history.getInt(2)));
            }
            var said = statement.executeQuery("select current_setting('server_version'), now()::text,"
                    + " (select demo from store.installation)");
            said.next();
            return new Head(
                    Head.FORMAT,
                    product,
                    said.getString(1),
                    said.getString(2),
                    said.getBoolean(3),
                    key,
                    migrations,
                    kept);
        }
    }

    /// Every row of every table.
    ///
    /// @return how many rows each has
    TreeMap<String, Long> copyTo(Packing packing, Progress progress) throws SQLException, IOException {
        progress.begin("Tables");
        var rows = new TreeMap<String, Long>();
        var bytes = 0L;
        for (var table : kept) {
            var sql = "copy " + table.quoted() + " (" + table.quotedColumns() + ") to stdout";
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            var part = new ByteArrayOutputStream();
            var parts = 0;
            var count = 0L;
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                part.write(row);
                count++;
                bytes += row.length;
                if (part.size() < PART) continue;
                packing.putPacked(member(table, ++parts), part.toByteArray());
                part.reset();
                progress.at(rows.size(), kept.size(), bytes);
            }
            if (part.size() > 0) packing.putPacked(member(table, ++parts), part.toByteArray());
            rows.put(table.plain(), count);
            progress.at(rows.size(), kept.size(), bytes);
        }
        progress.end();
        return rows;
    }

    private static String member(Head.Table table, int part) {
        return "tables/%s/%05d.gz".formatted(table.plain(), part);
    }

    List<Manifest.Counter> counters() throws SQLException {
        return tables.counters();
    }

    /// The names of the files that it needs, each once.
    List<String> files() throws SQLException {
        var named = new ArrayList<String>();
        for (var column : inventory.files())
            if (tables.has(column.schema(), column.table()))
                named.add("select %s from %s.%s"
                        .formatted(
                                Head.Table.quote(column.column()),
                                Head.Table.quote(column.schema()),
                                Head.Table.quote(column.table())));
        if (named.isEmpty()) return List.of();
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            var rows = statement.executeQuery(String.join(" union ", named) + " order by 1");
            while (rows.next()) all.add(rows.getString(1));
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
