package jumelage.project;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One thing that happened to a project on its way.
///
/// @param name of whoever acted; of an office's decision nobody's
/// @param office whose decision it was
public record Step(
        Instant at,
        What what,
        @Nullable String name,
        @Nullable String office,
        String words) {

    public enum What {
        SENT,
        ACCEPTED,
        DECLINED,
        APPROVED,
        REFUSED,
        REOPENED,
        REMINDED,
        OPENED,
        JOINED,
        CLOSED
    }

    /// The latest first.
    static List<Step> of(JdbcClient db, ProjectId project) {
        return db.sql("""
                select s.at, s.what, case when s.office is null then p.name end as name, s.office, s.words
                  from project.step s left join account.person p on p.id = s.who
                 where s.project = ? order by s.at desc, s.id desc
                """).param(project).query(Step.class).list();
    }

    static void keep(
            JdbcClient db,
            ProjectId project,
            Instant now,
            What what,
            @Nullable PersonId who,
            @Nullable String office,
            String words) {
        db.sql("insert into project.step (project, id, at, what, who, office, words) values (?, ?, ?, ?, ?, ?, ?)")
                .param(project)
                .param(Id.next(now))
                .param(now)
                .param(what)
                .param(who)
                .param(office)
                .param(words)
                .update();
    }
}
