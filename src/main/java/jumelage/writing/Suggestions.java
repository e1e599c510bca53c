package jumelage.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has suggested what in a document. The text itself holds the suggestions, by their ids; whose an id is, is known
/// only here, so that nobody suggests in another's name.
@Component
public class Suggestions {
    private static final int MOST = 500;

    private final JdbcClient db;
    private final Clock clock;

    Suggestions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Says of ids that came with what `by` wrote that they are his, unless they were somebody's before.
    ///
    /// @return those that are his from now on
    public List<String> bind(ItemId document, Collection<String> ids, PersonId by) {
        if (ids.isEmpty()) return List.of();
        return db.sql("""
                insert into writing.suggestion (room_id, document, id, person, at)
                select :room, :document, id, :person, :now from unnest(string_to_array(:ids, ',')) id order by id
                    on conflict do nothing
                returning id
                """)
                .param("room", document.room())
                .param("document", document.id())
                .param("ids", String.join(",", ids))
                .param("person", by)
                .param("now", clock.instant())
                .query(String.class)
                .list();
    }

    /// Whose these suggestions of a document are, for `reader`; nothing of those that nobody knows.
    public List<Suggestion> of(ItemId document, Collection<String> ids, Member reader) {
        if (ids.isEmpty()) return List.of();
        return db.sql("""
                select s.id, s.person, p.name, p.kind, c.town, a.weave
                  from writing.suggestion s
                  join account.person p on p.id = s.person
                  left join room.member m on m.room_id = s.room_id and m.person = s.person
                  left join room.partner a on a.room_id = m.room_id and a.school = m.school
                  left join school.school c on c.id = a.school
                 where s.room_id = :room and s.document = :document and s.id = any(string_to_array(:ids, ','))
                 order by s.at, s.id
                """)
                .param("room", document.room())
                .param("document", document.id())
                .param("ids", String.join(",", ids))
                .query((row, _) -> suggestion(row, reader))
                .list();
    }

    /// Whose the latest suggestions of a document are, decided ones among them: more may come than stand in it here.
    public List<Suggestion> latest(ItemId document, Member reader) {
        var ids = db.sql("""
                select id from writing.suggestion where room_id = :room and document = :document
                 order by at desc, id limit :most
                """)
                .param("room", document.room())
                .param("document", document.id())
                .param("most", MOST)
                .query(String.class)
                .list();
        return of(document, ids, reader);
    }

    private static Suggestion suggestion(ResultSet row, Member reader) throws SQLException {
        var you = reader.id().equals(new PersonId(row.getObject("person", UUID.class)));
        var silent = "PUPIL".equals(row.getString("kind")) && !reader.toldPupilsNames();
        return new Suggestion(
                row.getString("id"),
                silent ? null : row.getString("name"),
                row.getString("town"),
                row.getObject("weave", Integer.class),
                you);
    }
}
