package jumelage.writing;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds whose words a revision has.
@Component
public class Colouring {
    private final JdbcClient db;
    private final Revisions revisions;

    Colouring(JdbcClient db, Revisions revisions) {
        this.db = db;
        this.revisions = revisions;
    }

    public Colours of(Revision revision) {
        var key = revision.document();
        var writers = db
                .sql("""
                select distinct on (h.person) h.person, p.name, h.school
                  from writing.hand h join account.person p on p.id = h.person
                 where h.room_id = :room and h.document = :id and h.revision <= :to
                 order by h.person, h.revision desc
                """)
                .param("room", key.room())
                .param("id", key.id())
                .param("to", revision.number())
                .query(Colours.Writer.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Colours.Writer::person, Function.identity()));
        var schools = writers.values().stream()
                .map(Colours.Writer::school)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return new Colours(
                revision.body(),
                revisions.authorship(key, revision.number()),
                writers,
                Weaver.of(db, key.room(), schools));
    }
}
