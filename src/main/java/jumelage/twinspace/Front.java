package jumelage.twinspace;

import java.util.Optional;
import java.util.UUID;
import jumelage.material.BytesAddress;
import jumelage.publication.Eyes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The head of a room's front page.
///
/// @param pictureNumber of the cover among the room's materials
/// @param width of the cover, with its height, so that nothing jumps when it comes
public record Front(
        UUID id,
        String description,
        String language,
        @Nullable UUID picture,
        @Nullable Integer pictureNumber,
        @Nullable String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        String alt,
        String credit,
        int version) {
    static final Front NONE = new Front(new UUID(0, 0), "", "", null, null, null, null, null, "", "", 0);

    static Optional<Front> of(JdbcClient db, Eyes eyes) {
        return db.sql("""
                select f.id, f.description, f.language, f.picture, m.number as picture_number, f.sha256, o.width,
                       o.height, f.alt, f.credit, f.version
                  from publication.item i
                  join twinspace.front f on f.room_id = i.room_id and f.id = i.id
                  left join publication.item m on m.room_id = i.room_id and m.id = f.picture
                  left join lateral (select width, height from material.file o
                                      where o.room_id = i.room_id and o.material = f.picture and o.sha256 = f.sha256
                                      limit 1) o on true
                 where i.kind = 'front' and\s""" + Eyes.INSIDE)
                .params(eyes.parameters())
                .query(Front.class)
                .optional();
    }

    Placed placed() {
        return new Placed(picture, sha256, alt, credit);
    }

    /// Where the cover lies; nothing where there is none.
    public @Nullable BytesAddress cover() {
        return pictureNumber == null || sha256 == null ? null : new BytesAddress(pictureNumber, sha256);
    }
}
