package jumelage.wiki;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A revision as the history shows it.
public record RevisionLine(
        int number,
        String title,
        String language,
        Instant made,
        Audience audience,
        @Nullable Integer restoredFrom,
        String name,
        boolean pupil,
        @Nullable String town,
        @Nullable Integer weave) {

    /// Those with a number of at most `from` that are for one of `audiences`, the latest first.
    static List<RevisionLine> of(JdbcClient db, ItemId page, Collection<Audience> audiences, int from, int most) {
        return db.sql("""
                select r.number, r.title, r.language, r.made, r.audience, r.restored_from, p.name, r.pupil, s.town, t.weave
                  from writing.revision r
                  join account.person p on p.id = r.author
                  left join school.school s on s.id = r.school
                  left join room.partner t on t.room_id = r.room_id and t.school = r.school
                 where r.room_id = :room and r.document = :page and r.audience in (:audiences) and r.number <= :from
                 order by r.number desc limit :most
                """)
                .param("room", page.room())
                .param("page", page.id())
                .param("audiences", audiences)
                .param("from", from)
                .param("most", most)
                .query(RevisionLine.class)
                .list();
    }

    public Who who() {
        return new Who(name, pupil, town, weave);
    }
}
