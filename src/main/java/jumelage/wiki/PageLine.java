package jumelage.wiki;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.room.Room;
import jumelage.room.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A page as lists show it, with its working title.
///
/// @param version of its place and lock
/// @param draft of its text
public record PageLine(
        UUID id,
        @Nullable UUID parent,
        int number,
        Audience audience,
        @Nullable Integer approvedRevision,
        @Nullable Instant trashed,
        @Nullable PersonId trashedBy,
        int place,
        boolean locked,
        int version,
        PersonId madeBy,
        String title,
        String language,
        int revision,
        int draft,
        Instant edited,
        boolean proposed) {

    private static final String ALL = """
            select i.id, i.parent, i.number, i.audience, i.approved_revision, i.trashed, i.trashed_by,
                   p.place, p.locked, p.version, p.made_by,
                   d.title, d.language, d.revision, d.version as draft, d.edited,
                   exists (select from publication.proposal o
                            where o.room_id = i.room_id and o.item = i.id and o.state = 'OPEN') as proposed
              from publication.item i
              join wiki.page p on p.room_id = i.room_id and p.id = i.id
              join writing.document d on d.room_id = i.room_id and d.id = i.id
             where i.room_id = :room and i.kind = 'page' and i.audience in (:audiences)
            """;

    static List<PageLine> all(JdbcClient db, RoomId room, Collection<Audience> audiences) {
        return db.sql(ALL + " and i.trashed is null order by p.place, i.number")
                .param("room", room)
                .param("audiences", audiences)
                .query(PageLine.class)
                .list();
    }

    static Optional<PageLine> find(JdbcClient db, RoomId room, Collection<Audience> audiences, int number) {
        return db.sql(ALL + " and i.number = :number")
                .param("room", room)
                .param("audiences", audiences)
                .param("number", number)
                .query(PageLine.class)
                .optional();
    }

    static List<PageLine> trashed(JdbcClient db, RoomId room, Collection<Audience> audiences, Instant since) {
        return db.sql(ALL + " and i.trashed >= :since order by i.trashed desc")
                .param("room", room)
                .param("audiences", audiences)
                .param("since", since)
                .query(PageLine.class)
                .list();
    }

    ItemId key(RoomId room) {
        return new ItemId(room, id);
    }

    public PageAddress address() {
        return PageAddress.of(number, title);
    }

    public String path(Room room) {
        return room.path() + "/pages/" + address().segment();
    }

    /// What is below it, such as `edit`.
    public String path(Room room, String below) {
        return room.path() + "/pages/" + number + "/" + below;
    }
}
