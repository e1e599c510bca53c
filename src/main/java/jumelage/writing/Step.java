package jumelage.writing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A line of a document's history.
///
/// @param by all who had a hand in it, its author first
/// @param open whether they are still writing it
public record Step(
        int number,
        String title,
        String language,
        List<Byline> by,
        Instant made,
        Instant edited,
        Audience audience,
        boolean open,
        @Nullable Integer restoredFrom) {

    public Step {
        by = List.copyOf(by);
    }

    /// @param school as it was then
    private record Row(
            int revision,
            PersonId person,
            String name,
            @Nullable SchoolId school,
            @Nullable String town,
            @Nullable Integer weave,
            boolean pupil) {
        Byline byline() {
            return new Byline(person, name, school, town, weave, pupil);
        }
    }

    /// The latest first.
    static List<Step> of(JdbcClient db, ItemId key, boolean teachers) {
        var by = by(db, key);
        return db.sql("""
                select number, title, language, made, edited, audience, open, restored_from from writing.revision
                 where room_id = :room and document = :id and (:teachers or audience <> 'TEACHERS')
                 order by number desc
                """)
                .param("room", key.room())
                .param("id", key.id())
                .param("teachers", teachers)
                .query((row, _) -> new Step(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("language"),
                        by.getOrDefault(row.getInt("number"), List.of()),
                        row.getObject("made", OffsetDateTime.class).toInstant(),
                        row.getObject("edited", OffsetDateTime.class).toInstant(),
                        Audience.valueOf(row.getString("audience")),
                        row.getBoolean("open"),
                        row.getObject("restored_from", Integer.class)))
                .list();
    }

    private static Map<Integer, List<Byline>> by(JdbcClient db, ItemId key) {
        return db.sql("""
                select h.revision, h.person, w.name, h.school, s.town, p.weave, h.pupil
                  from writing.hand h
                  join account.person w on w.id = h.person
                  left join school.school s on s.id = h.school
                  left join room.partner p on p.room_id = h.room_id and p.school = h.school
                 where h.room_id = ? and h.document = ? order by h.revision, h.place, w.name
                """).params(key.room(), key.id()).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::revision, Collectors.mapping(Row::byline, Collectors.toList())));
    }
}
