package jumelage.material;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.document.Shown;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.Room;
import jumelage.room.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A material as lists show it, with the file that it shows now.
///
/// @param school how the school is called that sent the file, if any did
/// @param bytes of all forms of the file
/// @param version of its words
public record MaterialLine(
        UUID id,
        int number,
        Audience audience,
        @Nullable Instant trashed,
        @Nullable PersonId trashedBy,
        @Nullable UUID folder,
        Kind kind,
        String title,
        String alt,
        String author,
        String source,
        String school,
        String licence,
        String language,
        PersonId madeBy,
        int current,
        int version,
        String sha256,
        String type,
        String name,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        String[] removed,
        Instant made) {

    private static final String LINE = """
            select i.id, i.number, i.audience, i.trashed, i.trashed_by, m.folder, m.kind, m.title, m.alt, m.author,
                   m.source, coalesce(s.name, '') as school, m.licence, m.language, m.made_by, m.current, m.version, f.sha256, f.type, f.name, f.bytes,
                   f.width, f.height, f.removed, f.made
              from publication.item i
              join material.material m on m.room_id = i.room_id and m.id = i.id
              join material.file f on f.room_id = m.room_id and f.material = m.id and f.number = m.current
              left join school.school s on s.id = f.school
             where\s""";

    /// The newest first.
    static List<MaterialLine> all(JdbcClient db, Eyes eyes) {
        return db.sql(LINE + Eyes.INSIDE + " order by i.number desc")
                .params(eyes.parameters())
                .query(MaterialLine.class)
                .list();
    }

    static Optional<MaterialLine> find(JdbcClient db, Eyes eyes, int number) {
        return db.sql(LINE + Eyes.INSIDE + " and i.number = :number")
                .params(eyes.parameters())
                .param("number", number)
                .query(MaterialLine.class)
                .optional();
    }

    static List<MaterialLine> of(JdbcClient db, Eyes eyes, Collection<UUID> ids) {
        return db.sql(LINE + Eyes.INSIDE + " and i.id in (:ids)")
                .params(eyes.parameters())
                .param("ids", ids)
                .query(MaterialLine.class)
                .list();
    }

    static List<MaterialLine> trashed(JdbcClient db, Eyes eyes) {
        return db.sql(LINE + Eyes.inTrash(Eyes.INSIDE) + " order by i.trashed desc, i.number")
                .params(eyes.parameters())
                .query(MaterialLine.class)
                .list();
    }

    /// Heads of school are not told how pupils are called, and an author may be one.
    String author(Member reader) {
        return reader.toldPupilsNames() ? author : "";
    }

    /// By whom it is, for whoever may read an author's name.
    String credit() {
        return Attribution.of(author, source, school);
    }

    ItemId key(RoomId room) {
        return new ItemId(room, id);
    }

    Shown shown() {
        return new Shown(id, sha256);
    }

    public String path(Room room) {
        return room.path() + "/materials/" + number;
    }

    /// The address of its bytes for members.
    public String bytes(Room room, String form) {
        return new BytesAddress(number, sha256).inside(room, form);
    }

    /// Whether a page can show it: a picture says what one sees.
    public boolean ready() {
        return kind != Kind.PICTURE || !alt.isBlank();
    }
}
