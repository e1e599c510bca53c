package jumelage.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.document.Difference;
import jumelage.document.Document;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who had a hand in which revision.
@Component
class Hands {
    private final JdbcClient db;

    Hands(JdbcClient db) {
        this.db = db;
    }

    /// Adds them, behind those who are there already; what somebody did before and does now goes together.
    void add(ItemId key, int revision, Collection<Hand> hands) {
        for (var hand : hands)
            db.sql("""
                    insert into writing.hand as h (room_id, document, revision, person, school, pupil, blocks, place)
                    values (:room, :id, :revision, :person, cast(:school as uuid), :pupil, cast(:blocks as text[]),
                            (select count(*) + 1 from writing.hand
                              where room_id = :room and document = :id and revision = :revision))
                    on conflict (room_id, document, revision, person) do update
                       set school = excluded.school, pupil = h.pupil or excluded.pupil,
                           blocks = case when h.blocks is not null
                                         then array(select distinct unnest(h.blocks || excluded.blocks)) end
                    """)
                    .param("room", key.room())
                    .param("id", key.id())
                    .param("revision", revision)
                    .param("person", hand.person())
                    .param("school", hand.school())
                    .param("pupil", hand.pupil())
                    .param("blocks", array(hand.blocks()))
                    .update();
    }

    /// @param blocks none where only the revisions tell
    private record Row(
            int revision,
            PersonId person,
            @Nullable SchoolId school,
            boolean pupil,
            @Nullable Set<String> blocks) {
        Hand hand(Set<String> otherwise) {
            return new Hand(person, school, pupil, blocks == null ? otherwise : blocks);
        }
    }

    /// Those of revisions by their numbers, each in the order in which they came.
    ///
    /// @param all the revisions of a document up to one, by whose words is found what nobody has noted
    Map<Integer, List<Hand>> of(ItemId key, List<Revision> all) {
        if (all.isEmpty()) return Map.of();
        var rows = rows(key, all.getLast().number());
        var hands = new HashMap<Integer, List<Hand>>();
        var before = Document.empty();
        for (var one : all) {
            var found = rows.getOrDefault(one.number(), List.of());
            var untold = found.stream().anyMatch(row -> row.blocks() == null);
            var changed = untold ? Difference.between(before, one.body()).blocks() : Set.<String>of();
            hands.put(one.number(), found.stream().map(row -> row.hand(changed)).toList());
            before = one.body();
        }
        return hands;
    }

    List<Hand> of(ItemId key, int revision) {
        return rows(key, revision).getOrDefault(revision, List.of()).stream()
                .map(row -> row.hand(Set.of()))
                .toList();
    }

    private record Latest(
            UUID document, PersonId person, @Nullable SchoolId school, boolean pupil) {
        Hand hand() {
            return new Hand(person, school, pupil, Set.of());
        }
    }

    /// All who ever had a hand in it up to a revision, each as he was the last time, of a school if he ever was.
    Map<UUID, Hand> latest(ItemId key, int upTo) {
        return latest(key.room(), List.of(key.id()), upTo).getOrDefault(key.id(), Map.of());
    }

    /// The same of several documents, as they are now.
    Map<UUID, Map<UUID, Hand>> latest(RoomId room, Collection<UUID> documents) {
        return latest(room, documents, Integer.MAX_VALUE);
    }

    private Map<UUID, Map<UUID, Hand>> latest(RoomId room, Collection<UUID> documents, int upTo) {
        return db
                .sql("""
                select distinct on (document, person) document, person, school, pupil from writing.hand
                 where room_id = :room and document in (:documents) and revision <= :to
                 order by document, person, school is null, revision desc
                """)
                .param("room", room)
                .param("documents", documents)
                .param("to", upTo)
                .query(Latest.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Latest::document, Collectors.toMap(one -> one.person().value(), Latest::hand)));
    }

    /// Whether pupils of `school` had a hand in it after the revision `since`; in any where earlier words came back
    /// since.
    boolean ofPupils(ItemId key, SchoolId school, int since) {
        return db.sql("""
                select exists (
                    select from writing.hand
                     where room_id = :room and document = :id and pupil and school = :school
                       and (revision > :since
                            or exists (select from writing.revision
                                        where room_id = :room and document = :id and number > :since
                                          and restored_from is not null)))
                """)
                .param("room", key.room())
                .param("id", key.id())
                .param("school", school)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    private Map<Integer, List<Row>> rows(ItemId key, int upTo) {
        return db.sql("""
                select revision, person, school, pupil, blocks from writing.hand
                 where room_id = ? and document = ? and revision <= ? order by revision, place, person
                """).params(key.room(), key.id(), upTo).query(Hands::row).list().stream()
                .collect(Collectors.groupingBy(Row::revision));
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var school = row.getObject("school", UUID.class);
        var blocks = row.getArray("blocks");
        return new Row(
                row.getInt("revision"),
                new PersonId(row.getObject("person", UUID.class)),
                school == null ? null : new SchoolId(school),
                row.getBoolean("pupil"),
                blocks == null
                        ? null
                        : Arrays.stream((String[]) blocks.getArray()).collect(Collectors.toSet()));
    }

    /// Ids of blocks hold neither quotes nor backslashes.
    private static String array(Collection<String> ids) {
        return ids.stream()
                .filter(id -> id.matches("[A-Za-z0-9_-]+"))
                .sorted()
                .map(id -> '"' + id + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
