package jumelage.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.RoomId;
import jumelage.writing.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the entries of many sheets in one transaction.
@Component
class Ledger {
    /// Documents in the order of their ids, without those that somebody else has locked.
    private static final String LOCK = """
            select d.room_id, d.id, d.epoch, d.seq, i.trashed is not null as gone
              from unnest(?::uuid[], ?::uuid[]) k (room_id, id)
              join live.document d on d.room_id = k.room_id and d.id = k.id
              join publication.item i on i.room_id = d.room_id and i.id = d.id
             order by d.id
               for no key update of d skip locked
            """;

    private static final String THERE = """
            select d.room_id, d.id
              from unnest(?::uuid[], ?::uuid[]) k (room_id, id)
              join live.document d on d.room_id = k.room_id and d.id = k.id
            """;

    private static final String BOUND = """
            select a.document, a.client, a.person
              from unnest(?::uuid[], ?::uuid[], ?::bigint[]) k (room_id, document, client)
              join live.author a on a.room_id = k.room_id and a.document = k.document and a.client = k.client
            """;

    private static final String BIND = """
            insert into live.author (room_id, document, client, person, school, pupil, since)
            select room_id, document, client, person, school, pupil, ?
              from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::boolean[])
                   k (room_id, document, client, person, school, pupil)
                on conflict do nothing
            """;

    private static final String WRITE = """
            insert into live.update (room_id, document, seq, epoch, person, at, bytes)
            select room_id, document, seq, epoch, person, ?, bytes
              from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::int[], ?::uuid[], ?::bytea[])
                   k (room_id, document, seq, epoch, person, bytes)
            """;

    private static final String COUNT = """
            update live.document d set seq = k.seq, changed = ?
              from unnest(?::uuid[], ?::uuid[], ?::bigint[]) k (room_id, id, seq)
             where d.room_id = k.room_id and d.id = k.id
            """;

    private final JdbcTemplate db;
    private final Suggestions suggestions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private record Head(int epoch, long seq, boolean gone) {}

    private record Line(Entry entry, int epoch, long seq) {
        ItemId key() {
            return entry.sheet().key();
        }
    }

    private record Binding(ItemId key, Author author, Place place) {}

    Ledger(JdbcTemplate db, Suggestions suggestions, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.suggestions = suggestions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    List<Outcome> write(Map<Sheet, List<Entry>> entries) {
        var outcomes = transaction.execute(_ -> within(entries));
        return outcomes == null ? List.of() : outcomes;
    }

    private List<Outcome> within(Map<Sheet, List<Entry>> entries) {
        var sheets = List.copyOf(entries.keySet());
        var heads = heads(sheets);
        var there = heads.size() < sheets.size() ? there(sheets) : heads.keySet();
        var foreign = foreign(entries);
        var outcomes = new ArrayList<Outcome>();
        var lines = new ArrayList<Line>();
        entries.forEach((sheet, its) -> {
            var head = heads.get(sheet.key());
            var stranger = foreign.get(sheet);
            if (head == null)
                outcomes.add(
                        there.contains(sheet.key())
                                ? new Outcome.Busy(sheet, its)
                                : new Outcome.Ended(sheet, Farewell.GONE));
            else if (head.gone) outcomes.add(new Outcome.Ended(sheet, Farewell.GONE));
            else if (head.epoch != sheet.epoch()) outcomes.add(new Outcome.Ended(sheet, Farewell.OLD_EPOCH));
            else if (stranger != null) outcomes.add(new Outcome.Foreign(sheet, stranger));
            else {
                var seq = head.seq;
                for (var entry : its) lines.add(new Line(entry, head.epoch, ++seq));
                outcomes.add(new Outcome.Kept(sheet, its, head.seq == sheet.seq(), seq, suggested(sheet, its)));
            }
        });
        if (!lines.isEmpty()) write(lines, outcomes);
        return outcomes;
    }

    private Map<String, Member> suggested(Sheet sheet, List<Entry> entries) {
        var bound = new LinkedHashMap<String, Member>();
        for (var entry : entries) {
            var by = entry.place().scribe().member();
            for (var id : suggestions.bind(sheet.key(), entry.suggested(), by.id())) bound.put(id, by);
        }
        return bound;
    }

    private void write(List<Line> lines, List<Outcome> outcomes) {
        var bindings = bindings(lines.stream().map(Line::entry).toList());
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (!bindings.isEmpty())
            db.update(connection -> {
                var statement = connection.prepareStatement(BIND);
                statement.setObject(1, now);
                uuids(statement, 2, bindings, binding -> binding.key.room().value());
                uuids(statement, 3, bindings, binding -> binding.key.id());
                array(statement, 4, "bigint", bindings, binding -> binding.author.client());
                uuids(statement, 5, bindings, binding -> binding.author.person().value());
                array(statement, 6, "uuid", bindings, binding -> {
                    var school = binding.author.school();
                    return school == null ? null : school.value();
                });
                array(statement, 7, "boolean", bindings, binding -> binding.author.pupil());
                return statement;
            });
        db.update(connection -> {
            var statement = connection.prepareStatement(WRITE);
            statement.setObject(1, now);
            uuids(statement, 2, lines, line -> line.key().room().value());
            uuids(statement, 3, lines, line -> line.key().id());
            array(statement, 4, "bigint", lines, Line::seq);
            array(statement, 5, "int", lines, Line::epoch);
            uuids(
                    statement,
                    6,
                    lines,
                    line -> line.entry.place().scribe().member().id().value());
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea",
                            lines.stream().map(line -> line.entry.update()).toArray(byte[][]::new)));
            return statement;
        });
        var ends = outcomes.stream()
                .filter(Outcome.Kept.class::isInstance)
                .map(Outcome.Kept.class::cast)
                .toList();
        db.update(connection -> {
            var statement = connection.prepareStatement(COUNT);
            statement.setObject(1, now);
            uuids(statement, 2, ends, end -> end.sheet().key().room().value());
            uuids(statement, 3, ends, end -> end.sheet().key().id());
            array(statement, 4, "bigint", ends, Outcome.Kept::last);
            return statement;
        });
    }

    private Map<ItemId, Head> heads(List<Sheet> sheets) {
        var heads = new HashMap<ItemId, Head>();
        db.query(connection -> keys(connection, LOCK, sheets), row -> {
            heads.put(key(row), new Head(row.getInt("epoch"), row.getLong("seq"), row.getBoolean("gone")));
        });
        return heads;
    }

    private Set<ItemId> there(List<Sheet> sheets) {
        var there = new HashSet<ItemId>();
        db.query(connection -> keys(connection, THERE, sheets), row -> {
            there.add(key(row));
        });
        return there;
    }

    /// The first place of each sheet that binds a client which is bound to somebody else.
    private Map<Sheet, Place> foreign(Map<Sheet, List<Entry>> entries) {
        var bindings = bindings(entries.values().stream().flatMap(List::stream).toList());
        var foreign = new HashMap<Sheet, Place>();
        if (bindings.isEmpty()) return foreign;
        record Client(UUID document, long client) {}
        var known = new HashMap<Client, UUID>();
        db.query(
                connection -> {
                    var statement = connection.prepareStatement(BOUND);
                    uuids(statement, 1, bindings, binding -> binding.key.room().value());
                    uuids(statement, 2, bindings, binding -> binding.key.id());
                    array(statement, 3, "bigint", bindings, binding -> binding.author.client());
                    return statement;
                },
                row -> {
                    known.put(
                            new Client(row.getObject("document", UUID.class), row.getLong("client")),
                            row.getObject("person", UUID.class));
                });
        entries.forEach((sheet, its) -> {
            for (var entry : its)
                for (var author : entry.bound()) {
                    var person = known.get(new Client(sheet.key().id(), author.client()));
                    if (person != null && !person.equals(author.person().value()))
                        foreign.putIfAbsent(sheet, entry.place());
                }
        });
        return foreign;
    }

    private static List<Binding> bindings(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.bound().stream()
                        .map(author -> new Binding(entry.sheet().key(), author, entry.place())))
                .toList();
    }

    private static PreparedStatement keys(Connection connection, String sql, List<Sheet> sheets) throws SQLException {
        var statement = connection.prepareStatement(sql);
        uuids(statement, 1, sheets, sheet -> sheet.key().room().value());
        uuids(statement, 2, sheets, sheet -> sheet.key().id());
        return statement;
    }

    private static ItemId key(ResultSet row) throws SQLException {
        return new ItemId(new RoomId(row.getObject("room_id", UUID.class)), row.getObject("id", UUID.class));
    }

    private static <T> void uuids(PreparedStatement statement, int index, List<T> all, Function<T, UUID> column)
            throws SQLException {
        array(statement, index, "uuid", all, column::apply);
    }

    private static <T> void array(
            PreparedStatement statement, int index, String type, List<T> all, Function<T, @Nullable Object> column)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, all.stream().map(column).toArray()));
    }
}
