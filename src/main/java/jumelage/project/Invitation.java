package jumelage.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.school.Countries;
import jumelage.school.SchoolId;
import jumelage.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody asked into a running project, with the school that would join with him.
///
/// @param guest whether he comes from a country that takes no part: a collaborator without the right to labels
public record Invitation(
        InvitationId id,
        PersonId invited,
        String name,
        SchoolId school,
        String schoolName,
        String town,
        String country,
        boolean guest,
        PersonId invitedBy,
        String inviter,
        State state,
        Instant since) {

    public enum State {
        WAITING,
        ACCEPTED,
        DECLINED,
        /// Taken back before it was answered.
        WITHDRAWN
    }

    private static final String ALL = """
            select i.id, i.invited, p.name, i.school, s.name as school_name, s.town, s.country, i.guest, i.invited_by,
                   b.name as inviter, i.state, i.since
              from project.invitation i
              join account.person p on p.id = i.invited
              join account.person b on b.id = i.invited_by
              join school.school s on s.id = i.school
             where i.project = :project
            """;

    static List<Invitation> of(JdbcClient db, ProjectId project) {
        return db.sql(ALL + " order by i.since, i.id")
                .param("project", project)
                .query(Invitation.class)
                .list();
    }

    static Optional<Invitation> find(JdbcClient db, ProjectId project, InvitationId id) {
        return db.sql(ALL + " and i.id = :id")
                .param("project", project)
                .param("id", id)
                .query(Invitation.class)
                .optional();
    }

    public String place() {
        return schoolName + Texts.comma() + town + Texts.comma() + Countries.name(country);
    }
}
