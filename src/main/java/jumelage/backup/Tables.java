package jumelage.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a database says of itself.
record Tables(Connection in, Inventory inventory) {

    /// The tables that belong into a backup, with the columns that are not computed. What is unlogged is meant to be
    /// in no copy.
    List<Head.Table> toKeep() throws SQLException {
        var sql = """
                select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                     and a.attgenerated = ''
                 where c.relkind = 'r' and c.relpersistence = 'p'
                   and (n.nspname = any (?) or n.nspname = 'public' and c.relname = ?)
                 group by n.nspname, c.relname
                 order by n.nspname, c.relname
                """;
        var all = new ArrayList<Head.Table>();
        try (var asked = in.prepareStatement(sql)) {
            asked.setArray(1, in.createArrayOf("text", inventory.schemas().toArray()));
            asked.setString(2, Migrations.HISTORY);
            var rows = asked.executeQuery();
            while (rows.next()) {
                var columns = List.of((String[]) rows.getArray(3).getArray());
                var table = new Head.Table(rows.getString(1), rows.getString(2), columns);
                if (!inventory.without().contains(table.plain())) all.add(table);
            }
        }
        return all;
    }

    boolean has(String schema, String table) throws SQLException {
        try (var asked = in.prepareStatement("select to_regclass(?) is not null")) {
            asked.setString(1, Head.Table.quote(schema) + "." + Head.Table.quote(table));
            var row = asked.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    List<Manifest.Counter> counters() throws SQLException {
        var all = new ArrayList<Manifest.Counter>();
        for (var name : list("""
                select format('%I.%I', n.nspname, c.relname) || chr(1) || n.nspname || chr(1) || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'S' and n.nspname = any (?) order by 1
                """)) {
            var parts = name.split("\1");
            try (var asked = in.createStatement();
                    var row = asked.executeQuery("select last_value, is_called from " + parts[0])) {
                row.next();
                all.add(new Manifest.Counter(parts[1], parts[2], row.getLong(1), row.getBoolean(2)));
            }
        }
        return all;
    }

    /// Of our schemas, every answer to `sql`, which takes them.
    List<String> list(String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var asked = in.prepareStatement(sql)) {
            asked.setArray(1, in.createArrayOf("text", inventory.schemas().toArray()));
            var rows = asked.executeQuery();
            while (rows.next()) all.add(rows.getString(1));
        }
        return all;
    }
}
