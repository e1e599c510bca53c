package jumelage.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A proposal that is open: which revision is to go out, to whom, and which schools have agreed.
public record Asked(Row row, List<Agreement> schools) {

    public record Row(
            UUID id,
            int revision,
            Audience audience,
            PersonId proposedBy,
            String name,
            boolean pupil,
            @Nullable String town,
            @Nullable Integer weave,
            Instant proposed) {}

    /// One school whose pupils have written in it.
    public record Agreement(
            SchoolId school, String name, String town, int weave, @Nullable String teacher, @Nullable Instant approved) {}

    static Optional<Asked> about(JdbcClient db, ItemId item) {
        return db.sql("""
                select o.id, o.revision, o.audience, o.proposed_by, p.name, p.kind = 'PUPIL' as pupil, s.town, t.weave,
                       o.proposed
                  from publication.proposal o
                  join account.person p on p.id = o.proposed_by
                  left join room.member m on m.room_id = o.room_id and m.person = o.proposed_by
                  left join school.school s on s.id = m.school
                  left join room.partner t on t.room_id = o.room_id and t.school = m.school
                 where o.room_id = ? and o.item = ? and o.state = 'OPEN'
                """)
                .params(item.room(), item.id())
                .query(Row.class)
                .optional()
                .map(row -> new Asked(row, agreements(db, item, row.id())));
    }

    private static List<Agreement> agreements(JdbcClient db, ItemId item, UUID proposal) {
        return db.sql("""
                select a.school, s.name, s.town, coalesce(t.weave, 1) as weave, p.name as teacher, a.approved
                  from publication.approval a
                  join school.school s on s.id = a.school
                  left join account.person p on p.id = a.approved_by
                  left join room.partner t on t.room_id = a.room_id and t.school = a.school
                 where a.room_id = ? and a.proposal = ? order by t.joined, s.name
                """)
                .params(item.room(), proposal)
                .query(Agreement.class)
                .list();
    }

    public Who by() {
        return new Who(row.name(), row.pupil(), row.town(), row.weave());
    }

    public boolean agreed() {
        return schools.stream().allMatch(school -> school.approved() != null);
    }

    public boolean waitsFor(@Nullable SchoolId school) {
        return schools.stream().anyMatch(each -> each.school().equals(school) && each.approved() == null);
    }
}
