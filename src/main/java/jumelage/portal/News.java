package jumelage.portal;

import java.time.Instant;
import java.util.List;
import jumelage.writing.PageAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What has just come out of a project: a page for everybody, or the project itself.
///
/// @param number of the page; none where the project has begun
/// @param towns of the project's founders
public record News(
        Instant at,
        @Nullable Integer number,
        String title,
        String language,
        String slug,
        String project,
        String projectLanguage,
        String towns) {

    static List<News> latest(JdbcClient db, int most) {
        return db.sql("""
                with line as (
                    select p.decided as at, i.number, r.title, r.language, x.id
                      from publication.item i
                      join writing.revision r on r.room_id = i.room_id and r.document = i.id
                           and r.number = i.approved_revision and r.audience = 'PUBLIC'
                      join lateral (select max(o.decided) as decided from publication.proposal o
                                     where o.room_id = i.room_id and o.item = i.id and o.state = 'APPROVED'
                                       and o.audience = 'PUBLIC') p on p.decided is not null
                      join room.room m on m.id = i.room_id
                      join project.project x on x.slug = m.slug and x.state in ('ACTIVE', 'CLOSED')
                     where i.kind = 'page' and i.audience = 'PUBLIC' and i.trashed is null
                    union all
                    select x.since, null, x.title, x.language, x.id from project.project x where x.state = 'ACTIVE'
                    order by 1 desc limit :most)
                select line.at, line.number, line.title, line.language, x.slug, x.title as project,
                       x.language as project_language,
                       (select string_agg(distinct s.town, ', ') from school.school s
                         where s.id in (x.founder_school, x.second_school)) as towns
                  from line join project.project x on x.id = line.id order by line.at desc
                """).param("most", most).query(News.class).list();
    }

    public String path() {
        return number == null
                ? "/projects/" + slug
                : "/projects/" + slug + "/pages/"
                        + PageAddress.of(number, title).segment();
    }
}
