package jumelage.project;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.project.Project.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A project as it stands for one person.
///
/// @param first whether he has begun it
/// @param founder the name of who has
/// @param invitation one that waits for his answer
public record MyProject(
        ProjectId id,
        String slug,
        String title,
        String language,
        State state,
        Instant since,
        boolean first,
        String founder,
        @Nullable String second,
        @Nullable InvitationId invitation) {

    static List<MyProject> of(JdbcClient db, PersonId me) {
        return db.sql("""
                select x.id, x.slug, x.title, x.language, x.state, coalesce(i.since, x.since) as since,
                       x.founder = :me as first, p.name as founder, q.name as second,
                       case when i.state = 'WAITING' then i.id end as invitation
                  from project.project x
                  join account.person p on p.id = x.founder
                  left join account.person q on q.id = x.second
                  left join project.invitation i on i.project = x.id and i.invited = :me
                        and (i.state = 'ACCEPTED' or (i.state = 'WAITING' and x.state = 'ACTIVE'))
                 where x.founder = :me or (x.second = :me and x.state <> 'DRAFT') or i.id is not null
                 order by since desc
                """).param("me", me).query(MyProject.class).list();
    }

    /// Whether it waits for an answer of the one who looks.
    public boolean asks() {
        return invitation != null || (state == State.INVITED && !first);
    }

    public String path() {
        if (invitation != null) return "/projects/" + slug + "/invitations/" + invitation;
        return switch (state) {
            case DRAFT -> "/projects/" + slug + "/edit";
            case INVITED, SUBMITTED, REFUSED -> "/projects/" + slug + "/founding";
            case ACTIVE -> "/twinspaces/" + slug;
            case CLOSED -> "/projects/" + slug;
        };
    }
}
