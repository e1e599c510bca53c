package jumelage.writing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds how far the schools of a room have written on the same pages.
@Component
public class Loom {
    private final JdbcClient db;
    private final Revisions revisions;
    private final Hands hands;
    private final Cache<Standing, Weaving.Page> woven =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Loom(JdbcClient db, Revisions revisions, Hands hands) {
        this.db = db;
        this.revisions = revisions;
        this.hands = hands;
    }

    /// A document as it stands: what it says of its schools is the same as long as this is.
    ///
    /// @param noted whether its hands say which blocks they have changed
    private record Standing(UUID id, int revision, int version, boolean noted) {}

    private record Touch(UUID document, String block, SchoolId school) {}

    /// Of all documents that are not in the trash.
    public Weaving of(RoomId room) {
        var all = standing(room);
        var known = new HashMap<>(woven.getAllPresent(all));
        var unknown = all.stream().filter(one -> !known.containsKey(one)).toList();
        if (!unknown.isEmpty()) known.putAll(pages(room, unknown));
        return new Weaving(all.stream().map(known::get).toList());
    }

    private Map<Standing, Weaving.Page> pages(RoomId room, List<Standing> some) {
        var ids = some.stream().map(Standing::id).toList();
        var touched = touched(room, ids);
        var latest = hands.latest(room, ids);
        var pages = some.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> page(
                                new ItemId(room, one.id()),
                                one,
                                latest.getOrDefault(one.id(), Map.of()),
                                touched.getOrDefault(one.id(), Map.of()))));
        woven.putAll(pages);
        return pages;
    }

    private List<Standing> standing(RoomId room) {
        return db.sql("""
                select d.id, d.revision, d.version,
                       not exists (select from writing.hand h
                                    where h.room_id = d.room_id and h.document = d.id and h.blocks is null) as noted
                  from writing.document d
                  join publication.item i on i.room_id = d.room_id and i.id = d.id
                 where d.room_id = ? and i.trashed is null order by i.number, d.id
                """).param(room).query(Standing.class).list();
    }

    private Weaving.Page page(ItemId key, Standing one, Map<UUID, Hand> latest, Map<String, Set<SchoolId>> touched) {
        var characters = new HashMap<SchoolId, Integer>();
        revisions.authorship(key, one.revision()).characters().forEach((person, count) -> {
            var hand = latest.get(person);
            if (hand != null && hand.school() != null) characters.merge(hand.school(), count, Integer::sum);
        });
        var blocks = one.noted() ? touched : untold(key, one.revision());
        return new Weaving.Page(
                key.id(),
                characters,
                blocks.values().stream().collect(Collectors.toMap(Set::copyOf, _ -> 1, Integer::sum)));
    }

    /// What only the revisions tell.
    private Map<String, Set<SchoolId>> untold(ItemId key, int revision) {
        var touched = new HashMap<String, Set<SchoolId>>();
        for (var all : hands.of(key, revisions.upTo(key, revision)).values())
            for (var hand : all) {
                var school = hand.school();
                if (school != null)
                    for (var block : hand.blocks())
                        touched.computeIfAbsent(block, _ -> new HashSet<>()).add(school);
            }
        return touched;
    }

    private Map<UUID, Map<String, Set<SchoolId>>> touched(RoomId room, List<UUID> documents) {
        List<Touch> all = db.sql("""
                select distinct document, unnest(blocks) as block, school from writing.hand
                 where room_id = :room and document in (:documents) and school is not null and blocks is not null
                """)
                .param("room", room)
                .param("documents", documents)
                .query(Touch.class)
                .list();
        return all.stream()
                .collect(Collectors.groupingBy(
                        Touch::document,
                        Collectors.groupingBy(Touch::block, Collectors.mapping(Touch::school, Collectors.toSet()))));
    }
}
