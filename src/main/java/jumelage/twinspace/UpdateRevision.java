package jumelage.twinspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.material.BytesAddress;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Touch;
import jumelage.room.Room;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An update as it was once.
///
/// @param pictureNumber of the picture among the room's materials
/// @param school whose pupil wrote it; none where an adult did
public record UpdateRevision(
        int number,
        String words,
        String language,
        @Nullable UUID picture,
        @Nullable Integer pictureNumber,
        @Nullable String sha256,
        String alt,
        String credit,
        Audience audience,
        PersonId author,
        @Nullable SchoolId school) {

    /// All of them, the first first.
    static List<UpdateRevision> of(JdbcClient db, ItemId key) {
        return db.sql("""
                select r.number, r.words, r.language, r.picture, m.number as picture_number, r.sha256, r.alt, r.credit,
                       r.audience, r.author, r.school
                  from twinspace.revision r
                  left join publication.item m on m.room_id = r.room_id and m.id = r.picture
                 where r.room_id = ? and r.item = ? order by r.number
                """)
                .params(key.room(), key.id())
                .query(UpdateRevision.class)
                .list();
    }

    static List<Touch> touches(List<UpdateRevision> all) {
        var touches = new ArrayList<Touch>();
        UpdateRevision before = null;
        for (var one : all) {
            var changed = before == null || !one.readsLike(before);
            touches.add(new Touch(one.number, one.author, one.school, changed, false));
            before = one;
        }
        return touches;
    }

    Placed placed() {
        return new Placed(picture, sha256, alt, credit);
    }

    /// Whether a reader finds the same words and the same picture in it.
    private boolean readsLike(UpdateRevision other) {
        return words.equals(other.words) && language.equals(other.language) && samePicture(other);
    }

    boolean samePicture(UpdateRevision other) {
        return Objects.equals(placed(), other.placed());
    }

    /// The address of its picture for members.
    public String inside(Room room) {
        return new BytesAddress(Objects.requireNonNull(pictureNumber), Objects.requireNonNull(sha256))
                .inside(room, "small");
    }
}
