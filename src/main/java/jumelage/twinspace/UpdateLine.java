package jumelage.twinspace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.material.BytesAddress;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.Room;
import jumelage.room.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An update in the revision that its reader gets.
///
/// @param working whether that is the one on which work goes on
/// @param inside whether its reader is one of those who see it so
/// @param proposed whether it waits to be shown to more people, as far as its reader is told
/// @param anyPupil whether a pupil has written any of its revisions
/// @param pictureNumber of the picture among the room's materials
public record UpdateLine(
        UUID id,
        int number,
        Audience audience,
        @Nullable Instant trashed,
        @Nullable PersonId trashedBy,
        @Nullable Integer approved,
        PersonId madeBy,
        String name,
        boolean pupil,
        boolean anyPupil,
        @Nullable Integer weave,
        @Nullable String town,
        @Nullable String country,
        int version,
        int revision,
        boolean working,
        boolean inside,
        boolean proposed,
        String words,
        String language,
        @Nullable UUID picture,
        @Nullable Integer pictureNumber,
        @Nullable String sha256,
        String alt,
        String credit,
        Instant made) {
    private static final int TITLE = 70;

    private static final String LINE = """
            select i.id, i.number, i.audience, i.trashed, i.trashed_by, i.approved_revision as approved, u.made_by,
                   p.name, u.pupil, t.weave, s.town, s.country, u.version, r.number as revision,
                   exists (select from twinspace.revision o
                            where o.room_id = i.room_id and o.item = i.id and o.pupil) as any_pupil,
                   r.number = u.current as working, %1$s as inside,
                   %1$s and exists (select from publication.proposal q
                                     where q.room_id = i.room_id and q.item = i.id and q.state = 'OPEN') as proposed,
                   r.words, r.language, r.picture, m.number as picture_number,
                   r.sha256, r.alt, r.credit, i.made
              from publication.item i
              join twinspace.update u on u.room_id = i.room_id and u.id = i.id
              join account.person p on p.id = u.made_by
              join lateral (select r.* from twinspace.revision r
                             where r.room_id = i.room_id and r.item = i.id
                               and (r.number = u.current and %2$s or r.number = i.approved_revision and %3$s)
                             order by r.number desc limit 1) r on true
              left join school.school s on s.id = u.school
              left join room.partner t on t.room_id = i.room_id and t.school = u.school
              left join publication.item m on m.room_id = i.room_id and m.id = r.picture
             where i.room_id = :room and i.kind = 'update'
            """;
    private static final String STANDING = LINE.formatted(Eyes.INSIDE, Eyes.WORKING, Eyes.APPROVED);
    private static final String THROWN = Eyes.inTrash(STANDING);

    /// The newest first.
    static List<UpdateLine> latest(JdbcClient db, Eyes eyes, int most) {
        return db.sql(STANDING + " order by i.number desc limit :most")
                .params(eyes.parameters())
                .param("most", most)
                .query(UpdateLine.class)
                .list();
    }

    static Optional<UpdateLine> find(JdbcClient db, Eyes eyes, int number) {
        return db.sql(STANDING + " and i.number = :number")
                .params(eyes.parameters())
                .param("number", number)
                .query(UpdateLine.class)
                .optional();
    }

    static List<UpdateLine> of(JdbcClient db, Eyes eyes, Collection<UUID> ids) {
        return db.sql(STANDING + " and i.id in (:ids)")
                .params(eyes.parameters())
                .param("ids", ids)
                .query(UpdateLine.class)
                .list();
    }

    static List<UpdateLine> trashed(JdbcClient db, Eyes eyes) {
        return db.sql(THROWN + " order by i.trashed desc, i.number")
                .params(eyes.parameters())
                .query(UpdateLine.class)
                .list();
    }

    ItemId key(RoomId room) {
        return new ItemId(room, id);
    }

    public String path(Room room) {
        return room.path() + "/updates/" + number;
    }

    /// Whether it is newer than what is read outside.
    public boolean above() {
        return audience.outside() && approved != null && working && revision > approved;
    }

    /// Whether more people could read it, or those outside something newer.
    boolean further() {
        return approved == null || approved < revision || audience != Audience.PUBLIC;
    }

    Placed placed() {
        return new Placed(picture, sha256, alt, credit);
    }

    /// Its beginning, where it is named.
    public String title() {
        return title(words);
    }

    static String title(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= TITLE) return line;
        var end = line.lastIndexOf(' ', TITLE);
        if (end < TITLE / 2) end = line.offsetByCodePoints(0, line.codePointCount(0, TITLE));
        return line.substring(0, end) + "…";
    }

    /// Who has written it, as far as `reader` is told.
    public String signature(Member reader) {
        return pupil && Telling.nameless(reader) ? Telling.aPupil() : name;
    }

    /// Where its picture lies; nothing where it has none.
    public @Nullable BytesAddress bytes() {
        return pictureNumber == null || sha256 == null ? null : new BytesAddress(pictureNumber, sha256);
    }
}
