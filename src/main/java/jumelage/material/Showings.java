package jumelage.material;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.document.Shown;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What shows what: a file is as visible as the thing that shows it.
@Component
public class Showings {
    /// The files of materials, and the captions of these.
    private static final String FILES = "(select room_id, material, sha256 from material.file"
            + " union all select room_id, material, sha256 from material.captions)";

    /// With `f.material` and `f.sha256` and the parameters of eyes: whether they see that file in its own place, or in
    /// a thing that shows it.
    static final String SEEN =
            "(exists (select from publication.item i where i.id = f.material and " + Eyes.INSIDE + ")"
                    + " or exists (select from material.showing s join publication.item i"
                    + " on i.room_id = s.room_id and i.id = s.item where s.material = f.material and s.sha256 = f.sha256"
                    + " and (not s.outside and " + Eyes.INSIDE + " or s.outside and " + Eyes.OUTSIDE + ")))";

    private final JdbcClient db;

    Showings(JdbcClient db) {
        this.db = db;
    }

    /// From now on `item` shows exactly this: inside in its working revision, outside in its approved one.
    @Transactional
    public void show(ItemId item, boolean outside, Set<Shown> shown) {
        db.sql("delete from material.showing where room_id = ? and item = ? and outside = ?")
                .params(item.room(), item.id(), outside)
                .update();
        for (var one : shown)
            db.sql("insert into material.showing (room_id, item, outside, material, sha256) values (?, ?, ?, ?, ?)")
                    .params(item.room(), item.id(), outside, one.material(), one.file())
                    .update();
    }

    /// The working things that show this file, whoever may see them.
    public List<ItemId> inside(ItemId material, String sha256) {
        return db.sql("""
                select item from material.showing
                 where room_id = ? and material = ? and sha256 = ? and not outside order by item
                """).params(material.room(), material.id(), sha256).query(UUID.class).list().stream()
                .map(item -> new ItemId(material.room(), item))
                .toList();
    }

    /// The working things that show any file of this material, whoever may see them.
    public List<ItemId> inside(ItemId material) {
        return db.sql("""
                select distinct item from material.showing
                 where room_id = ? and material = ? and not outside order by item
                """).params(material.room(), material.id()).query(UUID.class).list().stream()
                .map(item -> new ItemId(material.room(), item))
                .toList();
    }

    /// The things in which `member` sees the material.
    Set<UUID> usedIn(Member member, UUID material) {
        return Set.copyOf(db.sql("select s.item from material.showing s"
                        + " join publication.item i on i.room_id = s.room_id and i.id = s.item"
                        + " where s.material = :material and (not s.outside and " + Eyes.INSIDE
                        + " or s.outside and " + Eyes.OUTSIDE + ")")
                .params(Eyes.of(member).parameters())
                .param("material", material)
                .query(UUID.class)
                .list());
    }

    /// Those of `shown` that `member` may not place: what he does not see, what is in the trash, what is of another
    /// room, and pictures of which nobody has said what one sees.
    public Set<Shown> unplaceable(Member member, Collection<Shown> shown) {
        if (shown.isEmpty()) return Set.of();
        var known = db.sql("select f.material, f.sha256 as file from " + FILES + " f"
                        + " join material.material m on m.room_id = f.room_id and m.id = f.material"
                        + " join publication.item i on i.room_id = f.room_id and i.id = f.material"
                        + " where (m.kind <> 'PICTURE' or m.alt <> '') and f.material in (:materials) and "
                        + Eyes.INSIDE)
                .params(Eyes.of(member).parameters())
                .param(
                        "materials",
                        shown.stream().map(Shown::material).distinct().toList())
                .query(Shown.class)
                .list();
        return shown.stream().filter(one -> !known.contains(one)).collect(Collectors.toSet());
    }

    /// Whether `eyes` see the file in its own place, or in a thing that shows it.
    boolean seen(Eyes eyes, UUID material, String sha256) {
        return db.sql("select " + SEEN + " from (values (cast(:material as uuid), :sha256)) f (material, sha256)")
                .params(eyes.parameters())
                .param("material", material)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /// Whether it was outside once: its public address then says that it has gone.
    boolean gone(RoomId room, int number, String sha256) {
        return db.sql("""
                select exists (select from publication.item m
                                 join material.showing s on s.room_id = m.room_id and s.material = m.id
                                 join publication.item i on i.room_id = s.room_id and i.id = s.item
                                where m.room_id = ? and m.kind = 'material' and m.number = ?
                                  and s.sha256 = ? and s.outside
                                  and (i.narrowed is not null or i.trashed is not null and i.audience = 'PUBLIC'))
                """).params(room, number, sha256).query(Boolean.class).single();
    }

    /// The bytes of a form of a file.
    record Bytes(UUID material, String type, String name, Kind kind, String sha256, long bytes) {}

    Optional<Bytes> bytes(RoomId room, int number, String sha256, String form) {
        return db.sql("""
                select f.material, f.type, f.name, m.kind, o.sha256, o.bytes
                  from publication.item i
                  join material.material m on m.room_id = i.room_id and m.id = i.id
                  join material.file f on f.room_id = i.room_id and f.material = i.id and f.sha256 = :sha256
                  join material.form o on o.room_id = f.room_id and o.material = f.material and o.number = f.number
                   and o.form = :form
                 where i.room_id = :room and i.kind = 'material' and i.number = :number
                union all
                select c.material, 'text/vtt', c.language || '.vtt', m.kind, c.sha256, c.bytes
                  from publication.item i
                  join material.material m on m.room_id = i.room_id and m.id = i.id
                  join material.captions c on c.room_id = i.room_id and c.material = i.id and c.sha256 = :sha256
                 where i.room_id = :room and i.kind = 'material' and i.number = :number and :form = 'captions'
                 limit 1
                """)
                .param("room", room)
                .param("number", number)
                .param("sha256", sha256)
                .param("form", form)
                .query(Bytes.class)
                .optional();
    }
}
