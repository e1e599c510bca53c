package jumelage.portal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.project.Project.State;
import jumelage.school.Countries;
import jumelage.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A project as it hangs in the gallery.
///
/// @param design its drawing
/// @param countries codes, those of the founders first, with commas between
/// @param read when its latest page was published
public record Poster(
        String slug,
        String title,
        String summary,
        String language,
        State state,
        Instant since,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        int design,
        String countries,
        @Nullable Instant read) {

    static final int A_PAGE = 24;

    /// A project that `:word`, folded and with `%` around, `:country`, `:language` and `:young` to `:old` fit.
    private static final String FITTING = """
             where x.state in ('ACTIVE', 'CLOSED')
               and (:country = '' or exists (select from project.partner a join school.school s on s.id = a.school
                                              where a.project = x.id and s.country = :country))
               and (:language = '' or :language = any(x.languages))
               and x.youngest <= :old and x.oldest >= :young
               and store.fold(x.title || ' ' || x.summary || ' ' || x.aims) like all (array[:words]::text[])
            """;

    static List<Poster> of(JdbcClient db, Wishes wishes) {
        return db.sql("""
                select x.slug, x.title, x.summary, x.language, x.state, x.since, x.youngest, x.oldest,
                       x.poster as design,
                       (select string_agg(s.country, ',' order by a.place)
                          from project.partner a join school.school s on s.id = a.school
                         where a.project = x.id) as countries,
                       (select max(p.decided) from room.room r
                          join publication.item i on i.room_id = r.id and i.kind = 'page' and i.audience = 'PUBLIC'
                               and i.trashed is null and i.approved_revision is not null
                          join publication.proposal p on p.room_id = i.room_id and p.item = i.id
                               and p.state = 'APPROVED' and p.audience = 'PUBLIC'
                         where r.slug = x.slug) as read
                  from project.project x
                """ + FITTING + " order by x.state, x.since desc, x.id limit :limit offset :offset")
                .params(wishes.parameters(db))
                .param("limit", A_PAGE)
                .param("offset", (wishes.sheet() - 1) * A_PAGE)
                .query(Poster.class)
                .list();
    }

    static int count(JdbcClient db, Wishes wishes) {
        return db.sql("select count(*) from project.project x" + FITTING)
                .params(wishes.parameters(db))
                .query(Integer.class)
                .single();
    }

    public boolean closed() {
        return state == State.CLOSED;
    }

    public int nations() {
        return (int) List.of(countries.split(",")).stream().distinct().count();
    }

    /// The names of its countries, as long as there are few.
    public String nationNames() {
        return List.of(countries.split(",")).stream()
                .distinct()
                .map(Countries::name)
                .collect(Collectors.joining(Texts.comma()));
    }
}
