package jumelage.writing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which revision of a room's documents somebody gets, and how they are called in it: for reading, trees, breadcrumbs,
/// links and lists.
@Component
public class Titles {
    /// From `publication.item i` to the one revision `r` that [Eyes] get: the working one, else the approved one.
    private static final String READ = """
              from publication.item i
              join writing.document d on d.room_id = i.room_id and d.id = i.id
              join lateral (
                select r.* from writing.revision r
                 where r.room_id = i.room_id and r.document = i.id
                   and (r.number = d.revision and %s or r.number = i.approved_revision and %s)
                 order by r.number desc limit 1) r on true
            """.formatted(Eyes.WORKING, Eyes.APPROVED);

    private static final String TITLE = """
            select i.room_id, i.id, i.parent, i.kind, i.number, i.audience, r.number as revision,
                   r.number = d.revision as working, r.title, r.language, r.edited
            """;

    private final JdbcClient db;

    Titles(JdbcClient db) {
        this.db = db;
    }

    /// All of one kind that they see, in the order of their numbers. Where they do not see what a thing lies below, its
    /// `parent` is the nearest one above that they see.
    public List<Title> all(Eyes eyes, String kind) {
        return Title.joined(
                db.sql(TITLE + READ + " where i.room_id = :room and i.kind = :kind order by i.number")
                        .params(eyes.parameters())
                        .param("kind", kind)
                        .query(Title::of)
                        .list(),
                parents(eyes));
    }

    /// Those of `ids` that they see.
    public List<Title> of(Eyes eyes, Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql(TITLE + READ + " where i.room_id = :room and i.id in (:ids)")
                .params(eyes.parameters())
                .param("ids", ids)
                .query(Title::of)
                .list();
    }

    public Optional<Title> of(Eyes eyes, UUID id) {
        return of(eyes, List.of(id)).stream().findFirst();
    }

    /// The revision that they get; none if they may not see it.
    public Optional<Revision> read(Eyes eyes, ItemId key) {
        if (!eyes.room().equals(key.room())) return Optional.empty();
        return db.sql("select r.* " + READ + " where i.room_id = :room and i.id = :id")
                .params(eyes.parameters())
                .param("id", key.id())
                .query(Rows::revision)
                .optional();
    }

    private List<Title.Below> parents(Eyes eyes) {
        return db.sql("select id, parent from publication.item where room_id = ? and parent is not null")
                .param(eyes.room())
                .query(Title.Below.class)
                .list();
    }
}
