package jumelage.audit;

import java.time.Clock;
import java.util.UUID;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who did what. Rows are inserted plain, with the work they tell of; a job chains them.
@Component
public class Audit {
    private final JdbcClient db;
    private final Clock clock;

    Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param chain the room's or office's chain, such as `room:…` or `office:FR`
    /// @param who nobody for what happens by itself
    public void record(String chain, @Nullable Id who, String what, @Nullable UUID subject) {
        db.sql("insert into audit.entry (chain, who, what, subject, at) values (?, ?, ?, ?, ?)")
                .param(chain)
                .param(who == null ? null : who.value())
                .param(what)
                .param(subject)
                .param(clock.instant())
                .update();
    }
}
