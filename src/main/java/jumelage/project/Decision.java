package jumelage.project;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an office says to a project.
public record Decision(
        String office, State state, Instant since, @Nullable String reason) {

    public enum State {
        WAITING,
        APPROVED,
        REFUSED
    }

    static List<Decision> of(JdbcClient db, ProjectId project) {
        return db.sql("select office, state, since, reason from project.decision where project = ? order by office")
                .param(project)
                .query(Decision.class)
                .list();
    }
}
