package jumelage.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who has written as which client of a document: what a browser asks when its words are to show that.
@Component
class Writers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    private record Row(
            long client,
            PersonId person,
            String name,
            @Nullable String school,
            @Nullable String town,
            @Nullable String country,
            @Nullable Integer weave) {}

    /// As the browser reads it.
    ///
    /// @param name none where the reader is told of schools only
    private record Told(
            List<Long> clients,
            @Nullable String name,
            @Nullable String school,
            @Nullable String town,
            @Nullable String country,
            @Nullable Integer weave) {}

    Writers(JdbcClient db) {
        this.db = db;
    }

    /// What `reader` is told, as [Wire#AUTHORS].
    byte[] of(ItemId document, Member reader) {
        record Hand(PersonId person, @Nullable String school) {}
        var authors = new LinkedHashMap<Hand, Told>();
        for (var row : rows(document))
            authors.computeIfAbsent(new Hand(row.person(), row.school()), _ -> told(row, reader))
                    .clients()
                    .add(row.client());
        return Frames.authors(JSON.writeValueAsString(authors.values()));
    }

    private static Told told(Row row, Member reader) {
        return new Told(
                new ArrayList<>(),
                reader.toldAuthors() ? row.name() : null,
                row.school(),
                row.town(),
                row.country(),
                row.weave());
    }

    private List<Row> rows(ItemId document) {
        return db.sql("""
                select a.client, a.person, p.name, s.name as school, s.town, s.country,
                       case when s.id is not null then coalesce(t.weave, 1) end as weave
                  from live.author a
                  join account.person p on p.id = a.person
                  left join school.school s on s.id = a.school
                  left join room.partner t on t.room_id = a.room_id and t.school = a.school
                 where a.room_id = ? and a.document = ? order by a.since, a.client
                """)
                .params(document.room(), document.id())
                .query(Row.class)
                .list();
    }
}
