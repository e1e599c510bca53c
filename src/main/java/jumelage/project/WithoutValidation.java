package jumelage.project;

import java.time.Clock;
import jumelage.employment.ValidationTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose validation is taken back leaves no invitation open: neither those that he has sent nor those that he got.
@Component
class WithoutValidation {
    private final JdbcClient db;
    private final Clock clock;

    WithoutValidation(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// An invitation that he has accepted since waits for him again: he answers anew once he is validated.
    @EventListener
    void on(ValidationTakenBack back) {
        db.sql("""
                update project.invitation set state = 'WITHDRAWN', since = :now
                 where state = 'WAITING' and since >= :from and (invited_by = :teacher or invited = :teacher)
                """)
                .param("now", clock.instant())
                .param("from", back.since())
                .param("teacher", back.teacher())
                .update();
        db.sql("""
                update project.invitation set state = 'WAITING', since = :now
                 where state = 'ACCEPTED' and invited = :teacher and school = :school and since >= :from
                """)
                .param("now", clock.instant())
                .param("from", back.since())
                .param("teacher", back.teacher())
                .param("school", back.school())
                .update();
    }
}
