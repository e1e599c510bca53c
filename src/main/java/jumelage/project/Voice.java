package jumelage.project;

import java.util.Set;
import jumelage.account.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an officer may say to a project.
///
/// @param offices those he speaks for: his own, and as one of the central office those of whom somebody takes part
/// @param partial whether he takes part in the project himself: then he does not decide on it
public record Voice(Set<String> offices, boolean partial) {

    static Voice of(JdbcClient db, ProjectId project, Officer officer) {
        var offices = db.sql("select office from project.voice where project = ? and speaker = ?")
                .params(project, officer.office())
                .query(String.class)
                .set();
        var partial = db.sql("select exists (select from project.participant where project = ? and person = ?)")
                .params(project, officer.id())
                .query(Boolean.class)
                .single();
        return new Voice(offices, partial);
    }
}
