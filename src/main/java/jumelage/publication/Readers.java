package jumelage.publication;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.room.Member;
import jumelage.room.RoomId;
import jumelage.room.Sight;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may read what.
@Component
public class Readers implements Sight {
    private final JdbcClient db;

    Readers(JdbcClient db) {
        this.db = db;
    }

    public boolean mayRead(Member member, Item item) {
        return mayRead(Eyes.of(member), item);
    }

    /// Whether they see it at all; which revision is the owner's to find by [Eyes#WORKING] and [Eyes#APPROVED].
    public boolean mayRead(Eyes eyes, Item item) {
        return holds(Eyes.SEEN, eyes, item.key());
    }

    /// Whether they see it as it is being written.
    public boolean seesInside(Eyes eyes, Item item) {
        return holds(Eyes.INSIDE, eyes, item.key());
    }

    /// Whether they see it as it was approved.
    public boolean seesOutside(Eyes eyes, Item item) {
        return holds(Eyes.OUTSIDE, eyes, item.key());
    }

    /// The item of this number, for `member`.
    ///
    /// @throws NotFound if he may not see it
    public Item find(Member member, String kind, int number) {
        return find(Eyes.of(member), kind, number).orElseThrow(NotFound::new);
    }

    public Optional<Item> find(Eyes eyes, String kind, int number) {
        return db.sql("select i.* from publication.item i where i.kind = :kind and i.number = :number and " + Eyes.SEEN)
                .params(eyes.parameters())
                .param("kind", kind)
                .param("number", number)
                .query(Items.ROW)
                .optional();
    }

    @Override
    public boolean maySee(Member member, UUID item) {
        return holds(Eyes.SEEN, Eyes.of(member), new ItemId(member.room().id(), item)) || !exists(member, item);
    }

    @Override
    public Set<UUID> seen(Member member, Collection<UUID> items) {
        if (items.isEmpty()) return Set.of();
        var hidden = db.sql("select i.id from publication.item i where i.room_id = :room and i.id in (:ids) and not "
                        + Eyes.SEEN)
                .params(Eyes.of(member).parameters())
                .param("ids", items)
                .query(UUID.class)
                .set();
        return items.stream().filter(item -> !hidden.contains(item)).collect(Collectors.toSet());
    }

    private boolean exists(Member member, UUID item) {
        RoomId room = member.room().id();
        return db.sql("select exists (select from publication.item where room_id = ? and id = ?)")
                .params(room, item)
                .query(Boolean.class)
                .single();
    }

    private boolean holds(String condition, Eyes eyes, ItemId item) {
        return item.room().equals(eyes.room())
                && db.sql("select exists (select from publication.item i where i.id = :id and " + condition + ")")
                        .params(eyes.parameters())
                        .param("id", item.id())
                        .query(Boolean.class)
                        .single();
    }
}
