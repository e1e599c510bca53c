package jumelage.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.room.Room;
import jumelage.room.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A page as lists show it, with its working title.
///
/// @param original the page that it says in another language
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
        @Nullable UUID original,
        int version,
        PersonId madeBy,
        String title,
        String language,
        int revision,
        int draft,
        Instant edited,
        boolean proposed) {

    private static final String LINE = """
            select i.id, i.parent, i.number, i.audience, i.approved_revision, i.trashed, i.trashed_by,
                   p.place, p.locked, p.original, p.version, p.made_by,
                   d.title, d.language, d.revision, d.version as draft, d.edited,
                   exists (select from publication.proposal o
                            where o.room_id = i.room_id and o.item = i.id and o.state = 'OPEN') as proposed
              from publication.item i
              join wiki.page p on p.room_id = i.room_id and p.id = i.id
              join writing.document d on d.room_id = i.room_id and d.id = i.id
              join writing.revision r on r.room_id = i.room_id and r.document = i.id and r.number = d.revision
             where\s""";

    static List<PageLine> all(JdbcClient db, Eyes eyes) {
        return db.sql(LINE + Eyes.WORKING + " order by p.place, i.number")
                .params(eyes.parameters())
                .query(PageLine.class)
                .list();
    }

    static Optional<PageLine> find(JdbcClient db, Eyes eyes, int number) {
        return db.sql(LINE + Eyes.WORKING + " and i.number = :number")
                .params(eyes.parameters())
                .param("number", number)
                .query(PageLine.class)
                .optional();
    }

    /// As [Eyes#WORKING], of what is in the trash.
    private static final String THROWN_AWAY = Eyes.inTrash(Eyes.WORKING);

    /// What was thrown away and `eyes` could see, not what went with it.
    static List<PageLine> trashed(JdbcClient db, Eyes eyes) {
        return db.sql(LINE + THROWN_AWAY + """
                 and not exists (select from publication.item h
                                  where h.room_id = i.room_id and h.id = i.parent and h.trashed = i.trashed)
                 order by i.trashed desc, i.number
                """)
                .params(eyes.parameters())
                .query(PageLine.class)
                .list();
    }

    /// Whether the page `number` was thrown away and `eyes` could see it.
    static boolean isTrashed(JdbcClient db, Eyes eyes, int number) {
        return db.sql(LINE + THROWN_AWAY + " and i.number = :number")
                .params(eyes.parameters())
                .param("number", number)
                .query(PageLine.class)
                .optional()
                .isPresent();
    }

    public ItemId key(RoomId room) {
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
